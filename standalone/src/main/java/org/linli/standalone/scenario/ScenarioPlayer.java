package org.linli.standalone.scenario;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.event.RequestKind;
import org.linli.standalone.client.Gateway;
import org.linli.standalone.client.Workers;
import org.linli.standalone.sample.GridLayout;
import org.linli.standalone.scenario.figure.Comparison;
import org.linli.standalone.scenario.figure.Expectations;
import org.linli.standalone.scenario.figure.Figure;
import org.linli.standalone.scenario.figure.Readings;
import org.linli.standalone.scenario.file.People;
import org.linli.standalone.scenario.file.Scenario;
import org.linli.standalone.scenario.file.ScenarioFile;
import org.linli.standalone.scenario.stage.CareStage;
import org.linli.standalone.scenario.stage.CatalogueStage;
import org.linli.standalone.scenario.stage.CompoundStage;
import org.linli.standalone.scenario.stage.Crew;
import org.linli.standalone.scenario.stage.DuplicateStage;
import org.linli.standalone.scenario.stage.HotlinePlans;
import org.linli.standalone.scenario.stage.HotlineStage;
import org.linli.standalone.scenario.stage.KindStage;
import org.linli.standalone.scenario.stage.PatrolStage;
import org.linli.standalone.scenario.stage.RequestPlans;
import org.linli.standalone.scenario.stage.RequestStage;
import org.linli.standalone.scenario.stage.Roster;
import org.linli.standalone.scenario.stage.RosterStage;
import org.linli.standalone.scenario.stage.ServiceStage;
import org.linli.standalone.scenario.stage.StaffPost;
import org.linli.standalone.scenario.stage.StaffStage;
import org.linli.standalone.scenario.stage.StationStage;
import org.linli.standalone.scenario.stage.StructureStage;
import org.linli.standalone.scenario.stage.StructureStage.District;
import org.linli.standalone.scenario.stage.SuspensionStage;
import org.linli.standalone.scenario.stage.WhistleStage;
import org.linli.standalone.scenario.stage.party.AppointmentStage;
import org.linli.standalone.scenario.stage.party.BoardReading;
import org.linli.standalone.scenario.stage.party.CooperationStage;
import org.linli.standalone.scenario.stage.party.DutyStage;
import org.linli.standalone.scenario.stage.party.MeetingStage;
import org.linli.standalone.scenario.stage.party.RemovalStage;
import org.linli.standalone.scenario.stage.party.RoleModelStage;
import org.linli.standalone.scenario.stage.party.TitleStage;
import org.linli.standalone.scenario.stage.party.WishStage;
import org.linli.testkit.hotline.CityHotline;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** {@code linli scenario FILE}: plays one locality through the gateway, and compares the figures that come out. */
public final class ScenarioPlayer {

    private static final int AT_ONCE = 48;
    private static final Duration STILL = Duration.ofSeconds(20);
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Gateway gateway;
    private final PrintStream out;
    private final InstantSource clock;
    private final Crew crew;
    private final Supplier<CityHotline> city;

    /** @param city begins to play the hotline's side, for scenarios that have one */
    public ScenarioPlayer(Gateway gateway, PrintStream out, InstantSource clock, Supplier<CityHotline> city) {
        this.gateway = gateway;
        this.city = city;
        this.out = out;
        this.clock = clock;
        this.crew = new Crew(gateway, new Workers(AT_ONCE), out);
    }

    /**
     * Plays it.
     *
     * @return whether every figure is as expected
     * @throws BadScenario if the file cannot be played; nothing has been created then
     * @throws InterruptedException if it is stopped while it waits for the figures
     */
    public boolean play(Path file) throws InterruptedException {
        var scenario = ScenarioFile.read(file);
        out.printf("%s · %s%n", scenario.locality(), scenario.division());
        var begin = clock.millis();
        var district = new StructureStage(crew).build(scenario);
        var staff = new StaffStage(crew).build(scenario, district.grounds());
        buildPlaces(scenario, district);
        playRounds(scenario, staff);
        var layout = district.layout();
        var roster = new RosterStage(crew, scenario.division()).build(People.of(scenario));
        new ServiceStage(crew, layout.communities(), roster, clock).play(scenario.play());
        new DutyStage(crew, scenario.division(), layout.communities(), roster, clock).play(scenario);
        new WishStage(crew, layout.communities(), roster).play(scenario.play().wishesClaimed());
        new CooperationStage(crew, layout.communities(), roster, clock)
                .play(scenario.play().projects(), scenario.play().coBuildingAgreements());
        if (scenario.play().committeeMembers() instanceof Scenario.CommitteeMembers members) {
            new AppointmentStage(crew, scenario.division(), layout.communities(), roster.members()).play(members);
        }
        new MeetingStage(crew, scenario.division(), roster.units(), clock)
                .play(scenario.play().jointMeetings(), scenario.play().meetingProblemsSolved(), layout.communities());
        new RoleModelStage(crew, scenario.division(), layout.communities(), roster.members())
                .play(scenario.play().roleModelsPublished());
        new TitleStage(crew, scenario.division(), layout.communities(), roster.members(), clock)
                .play(scenario.play().pioneerTitles(), scenario.play().honourTitles());
        playRequests(scenario, layout, roster);
        if (scenario.play().duplicates() instanceof Scenario.Duplicates duplicates) {
            new DuplicateStage(crew, layout).play(duplicates);
        }
        playKinds(scenario, district, roster);
        return compare(scenario, roster, begin, playHotline(scenario, district, roster));
    }

    private void buildPlaces(Scenario scenario, District district) {
        var structure = scenario.structure();
        var communities = district.layout().communities();
        new CompoundStage(crew, scenario.division()).build(structure.compounds(), communities, district.grounds());
        new StationStage(crew, scenario.division()).build(structure.stations(), district.grounds());
        if (structure.matters() instanceof Scenario.Matters matters) {
            new CatalogueStage(crew, scenario.division(), clock).build(matters);
        }
    }

    private void playRounds(Scenario scenario, List<StaffPost> staff) {
        var play = scenario.play();
        if (play.patrols() instanceof Scenario.Patrols patrols) {
            new PatrolStage(crew, scenario.division(), clock).play(patrols, staff);
        }
        new CareStage(crew, scenario.division(), clock).play(play.careSubjects(), play.careDays(), staff);
    }

    private void playRequests(Scenario scenario, GridLayout layout, Roster roster) {
        if (!(scenario.play().requests() instanceof Scenario.Requests requests)) {
            return;
        }
        var plans = new RequestPlans(
                layout, requests, scenario.play().rated(), roster.units().size());
        var begin = clock.millis();
        var callsBefore = gateway.calls();
        new RequestStage(crew, roster.units()).play(plans, requests.received());
        var seconds = Math.max(1, clock.millis() - begin) / 1000.0;
        out.printf(
                "  %,d orders: %.0f orders/s, %.0f calls/s%n",
                requests.received(), requests.received() / seconds, (gateway.calls() - callsBefore) / seconds);
    }

    private void playKinds(Scenario scenario, District district, Roster roster) {
        var play = scenario.play();
        var grounds = district.grounds();
        if (play.closedByKind() > 0) {
            var kinds = new KindStage(crew, scenario.division(), grounds, roster);
            kinds.play(play.requestsByKind());
            kinds.play(Map.of(RequestKind.HELP, play.requestsSolved()));
            kinds.playErrands(play.errands(), play.errandsForTheFrail());
        }
        if (play.whistles() instanceof Scenario.Whistles whistles) {
            new WhistleStage(crew, roster.units()).play(whistles, grounds);
        }
        if (play.suspensions() instanceof Scenario.Suspensions suspensions) {
            new SuspensionStage(crew, grounds, roster.units(), clock).play(suspensions);
        }
    }

    private JsonNode playHotline(Scenario scenario, District district, Roster roster) throws InterruptedException {
        if (!(scenario.play().hotlineOrders() instanceof Scenario.HotlineOrders orders)) {
            return MissingNode.getInstance();
        }
        try (var playing = city.get()) {
            var plans = new HotlinePlans(
                    orders, ratedByCallers(scenario), district.grounds(), roster.units(), clock.millis());
            var whistles = new WhistleStage(crew, roster.units());
            return new HotlineStage(crew, playing, scenario.division(), whistles).play(plans, orders.received());
        }
    }

    /** Ratings are of ordinary requests where there are any. */
    private static Scenario.@Nullable Rated ratedByCallers(Scenario scenario) {
        return scenario.play().requests() == null ? scenario.play().rated() : null;
    }

    private boolean compare(Scenario scenario, Roster roster, long begin, JsonNode hotline)
            throws InterruptedException {
        var expectations = new Expectations(
                settling(scenario.expect()),
                () -> Readings.of(gateway, scenario.division(), hotline),
                STILL,
                LIMIT,
                POLL);
        var closed = scenario.play().requests() instanceof Scenario.Requests requests && requests.handled() > 0;
        var readings = expectations.settled(closed || scenario.play().deeds() > 0);
        var comparisons = new ArrayList<>(expectations.compare(readings));
        if (scenario.expect().get(Figure.AFTER_REMOVAL) instanceof JsonNode expected) {
            comparisons.add(new RemovalStage(crew, scenario.division(), roster).play(expected));
        }
        if (scenario.expect().get(Figure.BOARD_ENTRIES_WITH_UNMASKED_NAME_WITHOUT_CONSENT)
                instanceof JsonNode expected) {
            comparisons.add(new BoardReading(crew, scenario.division()).play(expected));
        }
        comparisons.forEach(out::println);
        out.printf(
                "%,d calls in %.1f s; the ledger has %,d entries on %,d boards%n",
                gateway.calls(), (clock.millis() - begin) / 1000.0, readings.entries(), readings.boards());
        return comparisons.stream().allMatch(Comparison::isEqual);
    }

    /** All but what is asked for after the others. */
    private static Map<Figure, JsonNode> settling(Map<Figure, JsonNode> expected) {
        var settling = new EnumMap<Figure, JsonNode>(Figure.class);
        settling.putAll(expected);
        settling.remove(Figure.AFTER_REMOVAL);
        settling.remove(Figure.BOARD_ENTRIES_WITH_UNMASKED_NAME_WITHOUT_CONSENT);
        return settling;
    }
}
