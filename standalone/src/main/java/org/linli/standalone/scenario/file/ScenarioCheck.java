package org.linli.standalone.scenario.file;

import java.util.Map;
import org.linli.standalone.sample.DivisionList;
import org.linli.standalone.scenario.file.Scenario.Play;
import org.linli.standalone.scenario.file.Scenario.Structure;

/** Refuses a scenario that contradicts itself, before anything is created. */
public final class ScenarioCheck {

    /** Nothing is recorded that lies further back. */
    private static final int MOST_DAYS = 90;

    /** So many a whistle may call here, of the units that there are. */
    private static final int MOST_UNITS = 10;

    private ScenarioCheck() {}

    static Scenario checked(Scenario scenario) {
        if (scenario == null || scenario.division() == null) {
            throw new BadScenario("division: missing");
        }
        var structure = scenario.structure();
        checkDivisions(scenario.division(), structure);
        checkCounts(structure);
        checkPlay(scenario.play());
        checkRounds(scenario);
        checkDuplicates(scenario);
        DutyCheck.check(scenario);
        checkPeople(scenario);
        return scenario;
    }

    private static void checkDivisions(String division, Structure structure) {
        try {
            structure.of(DivisionList.of(division));
        } catch (IllegalArgumentException impossible) {
            throw new BadScenario("division " + division + ": " + impossible.getMessage(), impossible);
        }
    }

    private static void checkCounts(Structure structure) {
        structure.grids().forEach((kind, count) -> notNegative("structure.grids." + kind, count));
        structure.staff().forEach((role, count) -> notNegative("structure.staff." + role, count));
        structure.members().forEach((kind, count) -> notNegative("structure.members." + kind, count));
        notNegative("structure.part_time_from_new_employment", structure.partTimeFromNewEmployment());
        notNegative("structure.micro_grids", structure.microGrids());
        notNegative("structure.units", structure.units());
        notNegative("structure.stations", structure.stations());
        notNegative("structure.compounds", structure.compounds());
        if (structure.matters() instanceof Scenario.Matters matters) {
            notNegative("structure.matters.matters", matters.matters());
            require(
                    matters.classes() > 0 && matters.classes() <= Math.max(1, matters.matters()),
                    "structure.matters.classes: each holds a matter at least");
        }
        require(
                structure.microGrids() == 0 || structure.gridCounts().residential() > 0,
                "structure.micro_grids: there is no basic or rural grid to hold them");
        require(
                structure.staffTotal() == 0 || structure.gridCounts().total() > 0,
                "structure.staff: there is no grid for them");
        require(
                structure.stations() == 0 || structure.gridCounts().total() > 0,
                "structure.stations: there is no grid for them");
    }

    private static void checkPlay(Play play) {
        notNegative("play.unit_check_ins", play.unitCheckIns());
        notNegative("play.member_check_ins", play.memberCheckIns());
        notNegative("play.deeds", play.deeds());
        if (play.committeeMembers() instanceof Scenario.CommitteeMembers members) {
            notNegative("play.committee_members.community", members.community());
            notNegative("play.committee_members.compound_secretaries", members.compoundSecretaries());
        }
        notNegative("play.joint_meetings", play.jointMeetings());
        notNegative("play.meeting_problems_solved", play.meetingProblemsSolved());
        notNegative("play.role_models_published", play.roleModelsPublished());
        require(
                play.meetingProblemsSolved() == 0 || play.jointMeetings() > 0,
                "play.meeting_problems_solved: there is no meeting");
        checkKinds(play);
        var closed = 0;
        if (play.requests() instanceof Scenario.Requests requests) {
            notNegative("play.requests.handled", requests.handled());
            require(requests.handled() <= requests.received(), "play.requests.handled: more than received");
            closed = requests.handled();
        }
        if (play.hotlineOrders() instanceof Scenario.HotlineOrders orders) {
            notNegative("play.hotline_orders.returned_once", orders.returnedOnce());
            notNegative("play.hotline_orders.returned_three_times", orders.returnedThreeTimes());
            notNegative("play.hotline_orders.whistled", orders.whistled());
            require(
                    orders.returnedOnce() + orders.returnedThreeTimes() + orders.whistled() <= orders.received(),
                    "play.hotline_orders: more returned and whistled for than received");
            closed += orders.received();
        }
        if (play.rated() instanceof Scenario.Rated rated) {
            notNegative("play.rated.satisfied", rated.satisfied());
            notNegative("play.rated.not_satisfied", rated.notSatisfied());
            require(rated.total() <= closed, "play.rated: only closed orders are rated, and there are " + closed);
        }
    }

    private static void checkKinds(Play play) {
        play.requestsByKind().forEach((kind, count) -> notNegative("play.requests_by_kind." + kind, count));
        notNegative("play.requests_solved", play.requestsSolved());
        notNegative("play.errands", play.errands());
        notNegative("play.errands_for_the_frail", play.errandsForTheFrail());
        if (play.whistles() instanceof Scenario.Whistles whistles) {
            notNegative("play.whistles.arrived", whistles.arrived());
            notNegative("play.whistles.excused", whistles.excused());
            notNegative("play.whistles.joint_tasks", whistles.jointTasks());
            require(whistles.units() > 0 && whistles.units() <= MOST_UNITS, "play.whistles.units: 1 to " + MOST_UNITS);
            require(
                    whistles.arrived() + whistles.excused() <= whistles.blown() * whistles.units(),
                    "play.whistles.arrived: more than are called");
        }
        if (play.suspensions() instanceof Scenario.Suspensions suspensions) {
            notNegative("play.suspensions.refused", suspensions.refused());
            notNegative("play.suspensions.resumed", suspensions.resumed());
            require(
                    suspensions.refused() + suspensions.resumed() <= suspensions.asked(),
                    "play.suspensions.resumed: more than are granted");
        }
    }

    private static void checkRounds(Scenario scenario) {
        var play = scenario.play();
        var staff = scenario.structure().staffTotal();
        if (play.patrols() instanceof Scenario.Patrols patrols) {
            notNegative("play.patrols.done", patrols.done());
            require(patrols.done() <= patrols.due(), "play.patrols.done: more than are due");
            require(staff > 0, "play.patrols: there is no staff");
        }
        play.careSubjects().forEach((level, count) -> notNegative("play.care_subjects." + level, count));
        notNegative("play.care_days", play.careDays());
        require(total(play.careSubjects()) == 0 || staff > 0, "play.care_subjects: there is no staff");
        require(play.careDays() <= MOST_DAYS, "play.care_days: more than " + MOST_DAYS);
    }

    private static void checkDuplicates(Scenario scenario) {
        if (scenario.play().duplicates() instanceof Scenario.Duplicates duplicates) {
            notNegative("play.duplicates.places", duplicates.places());
            require(duplicates.each() > 1, "play.duplicates.each: two ask the same at least");
            require(
                    duplicates.places() <= scenario.structure().gridCounts().total(),
                    "play.duplicates.places: more than there are grids");
        }
    }

    private static void checkPeople(Scenario scenario) {
        var play = scenario.play();
        var people = People.of(scenario);
        require(play.unitCheckIns() <= people.units(), "play.unit_check_ins: more than there are units");
        require(
                play.committeeMembers() == null || people.memberTotal() > 0,
                "play.committee_members: there are no members");
        require(play.memberCheckIns() <= people.memberTotal(), "play.member_check_ins: more than there are members");
    }

    static int total(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    static void notNegative(String key, int count) {
        require(count >= 0, key + ": less than nothing");
    }

    static void require(boolean condition, String message) {
        if (!condition) {
            throw new BadScenario(message);
        }
    }
}
