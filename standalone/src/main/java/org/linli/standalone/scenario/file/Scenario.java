package org.linli.standalone.scenario.file;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.event.Channel;
import org.linli.event.GridKind;
import org.linli.event.MemberKind;
import org.linli.event.RequestKind;
import org.linli.standalone.sample.DivisionList;
import org.linli.standalone.sample.GridCounts;
import org.linli.standalone.scenario.figure.Figure;
import tools.jackson.databind.JsonNode;

/**
 * One locality: what it consists of, what passes through it, and the figures it published. The components are the keys of
 * the file; what a file does not say is nothing.
 *
 * @param division six digits
 */
public record Scenario(String locality, String division, Structure structure, Play play, Map<Figure, JsonNode> expect) {

    public Scenario {
        structure = structure == null
                ? new Structure(null, null, Map.of(), 0, 0, 0, Map.of(), 0, null, 0, Map.of(), null, 0)
                : structure;
        play = play == null
                ? new Play(
                        null, Map.of(), 0, 0, 0, null, null, null, null, Map.of(), 0, 0, 0, 0, null, null, 0, 0, 0, 0,
                        0, null, 0, 0, 0, null, null, 0, 0, 0, Map.of(), Map.of())
                : play;
        structure = play.needsGround() ? structure.withSomeGrid() : structure;
        expect = inOrder(expect);
    }

    /** Whatever order the file has, two runs do the same in the same order. */
    private static <K extends Enum<K>, V> Map<K, V> inOrder(@Nullable Map<K, V> counts) {
        return counts == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    private static Map<String, Integer> named(@Nullable Map<String, Integer> counts) {
        return counts == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /**
     * @param streets the first so many of the division's; absent for all
     * @param communities likewise
     * @param partTimeFromNewEmployment couriers and riders who keep their eyes open on their rounds, beside the other part-time staff
     */
    public record Structure(
            @Nullable Integer streets,
            @Nullable Integer communities,
            Map<GridKind, Integer> grids,
            int microGrids,
            int compounds,
            int stations,
            Map<StaffRole, Integer> staff,
            int partTimeFromNewEmployment,
            @Nullable Matters matters,
            int units,
            Map<MemberKind, Integer> members,
            @Nullable PostCounts posts,
            int volunteerTeams) {

        private static final int ENOUGH_GRIDS = 20;

        public Structure {
            grids = inOrder(grids);
            staff = inOrder(staff);
            members = inOrder(members);
        }

        /** The same; where a file names no grids, with a few, for something has to lie somewhere. */
        Structure withSomeGrid() {
            return grids.isEmpty()
                    ? new Structure(
                            streets,
                            communities,
                            Map.of(GridKind.BASIC, communities == null ? ENOUGH_GRIDS : communities),
                            microGrids,
                            compounds,
                            stations,
                            staff,
                            partTimeFromNewEmployment,
                            matters,
                            units,
                            members,
                            posts,
                            volunteerTeams)
                    : this;
        }

        /** Staff of all roles. */
        public int staffTotal() {
            return ScenarioCheck.total(staff) + partTimeFromNewEmployment;
        }

        /** How many grids. */
        public GridCounts gridCounts() {
            return new GridCounts(grids, microGrids);
        }

        /** The part of a district that the scenario is about. */
        public DivisionList of(DivisionList all) {
            var some = all.first(streets == null ? all.streets().size() : streets, 0);
            var below = some.streets().stream()
                    .mapToInt(street -> all.communitiesOf(street).size())
                    .sum();
            return all.first(some.streets().size(), communities == null ? below : communities);
        }
    }

    /**
     * @param requestsByKind all closed, each by the flow of its kind
     * @param requestsSolved closed requests for help
     * @param errandsForTheFrail written down by staff for somebody who cannot go out
     * @param careDays visits are made on schedule for so many days
     * @param deeds confirmed service records
     * @param householdsPaired by the members that there are, beside the household pairings
     * @param pioneerTitles so many members hold each, by its name
     * @param honourTitles so many residents hold each, by its name
     * @param meetingProblemsSolved so many are raised at the joint meetings, and solved
     */
    public record Play(
            @Nullable Requests requests,
            Map<RequestKind, Integer> requestsByKind,
            int requestsSolved,
            int errands,
            int errandsForTheFrail,
            @Nullable Whistles whistles,
            @Nullable Suspensions suspensions,
            @Nullable Rated rated,
            @Nullable Patrols patrols,
            Map<CareLevel, Integer> careSubjects,
            int careDays,
            int unitCheckIns,
            int memberCheckIns,
            int deeds,
            @Nullable HotlineOrders hotlineOrders,
            @Nullable Duplicates duplicates,
            int jointMeetings,
            int meetingProblemsSolved,
            int roleModelsPublished,
            int postClaims,
            int teamMembers,
            @Nullable HouseholdPairings householdPairings,
            int keyHouseholds,
            int householdsPaired,
            int activities,
            @Nullable Trainings trainings,
            @Nullable CommitteeMembers committeeMembers,
            int wishesClaimed,
            int projects,
            int coBuildingAgreements,
            Map<String, Integer> pioneerTitles,
            Map<String, Integer> honourTitles) {

        public Play {
            careSubjects = inOrder(careSubjects);
            requestsByKind = inOrder(requestsByKind);
            pioneerTitles = named(pioneerTitles);
            honourTitles = named(honourTitles);
        }

        /** Closed orders that other keys than {@code requests} ask for. */
        public int closedByKind() {
            return ScenarioCheck.total(requestsByKind) + requestsSolved + errands + errandsForTheFrail;
        }

        /** Whether something is asked for that has to lie somewhere. */
        boolean needsGround() {
            return requests != null
                    || hotlineOrders != null
                    || whistles != null
                    || suspensions != null
                    || closedByKind() > 0;
        }

        /** Households that somebody is to stand by. */
        public int householdsToPair() {
            return householdsPaired + (householdPairings == null ? 0 : householdPairings.households());
        }

        /** Whether members are needed for posts, teams, households, wishes and titles. */
        boolean needsMembersForDuties() {
            return postClaims > 0
                    || !pioneerTitles.isEmpty()
                    || teamMembers > 0
                    || householdsToPair() > 0
                    || keyHouseholds > 0
                    || wishesClaimed > 0;
        }
    }

    /**
     * 吹哨报到.
     *
     * @param units how many each whistle calls
     * @param arrived how many of all those that are called come, in time
     * @param excused how many need not come; the rest keep silent
     * @param jointTasks on so many of them
     */
    public record Whistles(int blown, int units, int arrived, int excused, int jointTasks) {

        /** What a unit does that was called. */
        public enum Answer {
            ARRIVED,
            EXCUSED,
            SILENT
        }

        /** @param call of all calls, from 0 */
        public Answer answer(int call) {
            if (call < arrived) {
                return Answer.ARRIVED;
            }
            return call < arrived + excused ? Answer.EXCUSED : Answer.SILENT;
        }
    }

    /**
     * 挂起.
     *
     * @param resumed so many of those that were granted run again
     */
    public record Suspensions(int asked, int refused, int resumed) {}

    /**
     * The same asked by several residents each, at so many places; all but one of each place are merged.
     *
     * @param each residents who ask at one place
     */
    public record Duplicates(int places, int each) {}

    /**
     * 设岗定责: so many duties spread over so many categories, or windows and studios.
     *
     * @param windowsAndPosts 窗口岗位
     * @param studios 党员工作室
     */
    public record PostCounts(int categories, int posts, int windowsAndPosts, int studios) {}

    /** 党员联户: so many members stand by so many households. */
    public record HouseholdPairings(int members, int households) {}

    /** 网格员培训: so many people in all of so many sessions together. */
    public record Trainings(int sessions, int participants) {}

    /** The matter catalogue: so many matters, spread evenly over so many classes. */
    public record Matters(int classes, int matters) {}

    /** @param done so many of those that are due */
    public record Patrols(int due, int done) {}

    /**
     * @param handled so many of them are closed, the others stay open
     */
    public record Requests(int received, int handled, List<Channel> channels) {

        public Requests {
            channels = channels == null || channels.isEmpty() ? List.of(Channel.APP) : List.copyOf(channels);
        }
    }

    /**
     * Signed orders of the city's hotline, each sent twice and all closed.
     *
     * @param returnedOnce so many of them go back to the dispatcher once
     * @param returnedThreeTimes so many others do so three times, and go to the joint meeting
     * @param whistled so many others need several departments, who are whistled for
     */
    public record HotlineOrders(int received, int returnedOnce, int returnedThreeTimes, int whistled) {}

    /**
     * Members with a position in a community.
     *
     * @param community part-time members of communities' committees
     * @param compoundSecretaries secretaries of compounds' branches
     */
    public record CommitteeMembers(int community, int compoundSecretaries) {

        /** Both. */
        public int total() {
            return community + compoundSecretaries;
        }
    }

    /** Ratings of closed orders. */
    public record Rated(int satisfied, int notSatisfied) {

        /** All of them. */
        public int total() {
            return satisfied + notSatisfied;
        }
    }
}
