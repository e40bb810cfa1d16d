package org.linli.grid.restructuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.grid.Town;
import org.linli.grid.boundary.Cut;
import org.linli.grid.division.Divisions;
import org.linli.grid.division.Origin.Cause;
import org.linli.grid.restructuring.Faults.Fault;
import org.linli.grid.restructuring.RestructuringState.Done;
import org.linli.grid.restructuring.plan.Merge;
import org.linli.grid.restructuring.plan.Part;
import org.linli.grid.restructuring.plan.Plan;
import org.linli.grid.restructuring.plan.Split;
import org.linli.kit.identity.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A restructuring that is cut off at any of its writes and gone on with later ends like one that was not. */
@GridServiceTest
@Timeout(600)
class CrashTest {

    private final Api api;
    private final Restructurer restructurer;
    private final Restructurings restructurings;
    private final Steps steps;
    private final Divisions divisions;

    @Autowired
    CrashTest(
            WebTestClient http,
            Restructurer restructurer,
            Restructurings restructurings,
            Steps steps,
            Divisions divisions) {
        this.api = new Api(http);
        this.restructurer = restructurer;
        this.restructurings = restructurings;
        this.steps = steps;
        this.divisions = divisions;
    }

    /** Two grids side by side, micro-grids in the first, of which one number was never used, and somebody for each. */
    private final class Ground {

        private final Town town = Town.imported(api);
        private final DivisionCode first = code(town.grid("BASIC", 300, town.square(0, 0, 0.5)));
        private final DivisionCode second = code(town.grid("BASIC", 200, town.square(0.5, 0, 0.5)));
        private final String command = UUID.randomUUID().toString();

        Ground() {
            town.microGrid(first.value(), 40, town.square(0, 0, 0.5));
            divisions.nextChild(new Scope.Division(""), first).block();
            town.microGrid(first.value(), 50, town.square(0, 0.1, 0.1));
            assign(first, "p-1", "FULL_TIME");
            assign(second, "p-1", "FULL_TIME");
            assign(second, "p-2", "GRID_LEAD");
        }

        private void assign(DivisionCode grid, String person, String role) {
            api.post(town.admin(), "/divisions/" + grid + "/staff", """
                    {"personId":"%s","role":"%s","from":"2026-01-05"}""".formatted(person, role))
                    .expectStatus()
                    .isCreated();
        }

        Mono<Restructuring> merge() {
            var grids = Flux.just(first, second).concatMap(divisions::find).collectList();
            var plan = Mono.zip(
                    grids,
                    divisions.children(first).collectList(),
                    (both, microGrids) -> new Merge(code(town.community()), both, microGrids, "合并").plan());
            return ordered(Cause.MERGED, plan);
        }

        Mono<Restructuring> split() {
            var microGrids = List.of(first.child(1), first.child(3));
            var parts = List.of(
                    new Part("西", 100, 300, halves().get(0), microGrids.subList(0, 1)),
                    new Part("东", 200, 600, halves().get(1), microGrids.subList(1, 2)));
            var plan = Mono.zip(
                    divisions.find(first),
                    divisions.children(first).collectList(),
                    (whole, inside) -> new Split(whole, inside, parts).plan());
            return ordered(Cause.SPLIT, plan);
        }

        private List<Boundary> halves() {
            return Cut.into(town.square(0, 0, 0.5), List.of(1, 2)).orElseThrow();
        }

        private Mono<Restructuring> ordered(Cause cause, Mono<Plan> plan) {
            return restructurer.carryOut(command, cause, null, plan);
        }

        void goOn() {
            restructurings
                    .find(command)
                    .expand(it -> it.state() instanceof Done ? Mono.empty() : steps.carryOut(it))
                    .blockLast();
        }

        void goOnUntilWithdrawn() {
            var ended = restructurings.find(command).flatMap(steps::carryOut).block();
            assertThat(ended.state()).isInstanceOf(RestructuringState.Withdrawn.class);
        }

        /** What everyone sees, by name instead of code. */
        Map<String, Object> seen() {
            var seen = new TreeMap<String, Object>();
            for (var grid : items("/divisions/" + town.community() + "/children")) {
                var code = (String) grid.get("code");
                var inside = items("/divisions/" + code + "/children").stream()
                        .map(microGrid -> microGrid.get("households"))
                        .toList();
                var staff = new TreeSet<String>();
                items("/divisions/" + code + "/staff").stream()
                        .filter(one -> one.get("until") == null && code.equals(one.get("divisionCode")))
                        .forEach(one -> staff.add(one.get("personId") + " " + one.get("role")));
                seen.put(grid.get("name") + " " + grid.get("households"), List.of(inside, staff));
            }
            var figures = Api.body(api.get(town.admin(), "/grid-figures?division=" + town.community()), 200);
            seen.put(
                    "figures",
                    List.of(figures.get("gridsTotal"), figures.get("microGrids"), figures.get("households")));
            return seen;
        }

        /** Every code that was ever stored below the community. */
        List<String> codes() {
            return items("/divisions/" + town.community() + "/children?retired=true").stream()
                    .map(grid -> (String) grid.get("code"))
                    .toList();
        }

        @SuppressWarnings("unchecked")
        private List<Map<String, Object>> items(String path) {
            return (List<Map<String, Object>>)
                    Api.body(api.get(town.admin(), path), 200).get("items");
        }
    }

    private static DivisionCode code(String digits) {
        return new DivisionCode(digits);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSplitThatIsKilledAtAnyWriteIsEitherNotBegunOrFinished(boolean isWritten) {
        var untouched = new Ground();
        var before = untouched.seen();
        untouched.split().block();
        untouched.goOn();

        var cutOff = everyCut(isWritten, Ground::split, before, untouched.seen());

        assertThat(cutOff).isGreaterThan(15);
        assertThat(untouched.seen().toString())
                .isEqualTo(
                        "{figures=[3, 2, 500], 东 200=[[50], [p-1 FULL_TIME]], 网格 200=[[], [p-1 FULL_TIME, p-2 GRID_LEAD]],"
                                + " 西 100=[[40], [p-1 FULL_TIME]]}");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMergeThatIsKilledAtAnyWriteIsEitherNotBegunOrFinished(boolean isWritten) {
        var untouched = new Ground();
        var before = untouched.seen();
        untouched.merge().block();
        untouched.goOn();

        var cutOff = everyCut(isWritten, Ground::merge, before, untouched.seen());

        assertThat(cutOff).isGreaterThan(15);
        assertThat(untouched.seen().toString())
                .isEqualTo("{figures=[1, 2, 500], 合并 500=[[40, 50], [p-1 FULL_TIME, p-2 GRID_LEAD]]}");
    }

    /** Cuts off at the first write, then at the second and so on, until one is not cut off. */
    private int everyCut(
            boolean isWritten,
            Function<Ground, Mono<Restructuring>> command,
            Map<String, Object> before,
            Map<String, Object> after) {
        for (var at = 0; ; at++) {
            var ground = new Ground();
            var fault = new Fault(at, isWritten);
            var isFinished = command.apply(ground)
                    .contextWrite(fault::in)
                    .thenReturn(true)
                    .onErrorReturn(Faults.Killed.class, false)
                    .block();

            var between = new TreeMap<>(ground.seen());
            assertThat(withoutStaff(between))
                    .as("cut off at write %d", at)
                    .isIn(withoutStaff(before), withoutStaff(after));

            command.apply(ground).block();
            ground.goOn();
            assertThat(ground.seen())
                    .as("cut off at write %d and gone on with", at)
                    .isEqualTo(after);
            assertThat(ground.codes()).doesNotHaveDuplicates();
            if (isFinished) {
                return at;
            }
        }
    }

    private static Map<String, Object> withoutStaff(Map<String, Object> seen) {
        var nodes = new TreeMap<String, Object>();
        seen.forEach((name, value) -> nodes.put(name, name.equals("figures") ? value : ((List<?>) value).getFirst()));
        return nodes;
    }

    @Test
    void manyWhoGoOnWithItAtOnceDoItOnce() {
        var alone = new Ground();
        alone.split().block();
        alone.goOn();
        var ground = new Ground();
        ground.split().contextWrite(new Fault(2, true)::in).onErrorComplete().block();

        var workers = Flux.fromStream(IntStream.range(0, 6).boxed())
                .flatMap(i -> restructurings.find(ground.command).flatMap(steps::carryOut))
                .collectList()
                .block();

        assertThat(workers).hasSize(6);
        ground.goOn();
        assertThat(ground.seen()).isEqualTo(alone.seen());
        assertThat(ground.codes()).hasSize(4);
    }

    @Test
    void aPlanThatWasOvertakenIsWithdrawnAndNothingIsHeld() {
        var ground = new Ground();
        var before = ground.seen();
        ground.split().contextWrite(new Fault(1, false)::in).onErrorComplete().block(); // ordered, nothing held yet
        api.put(
                        ground.town.admin(),
                        "/divisions/" + ground.first + "/boundary",
                        "{\"boundary\":" + Town.json(ground.town.square(0, 0, 0.4)) + "}")
                .expectStatus()
                .isOk();

        ground.goOnUntilWithdrawn();

        assertThat(ground.seen()).isEqualTo(before);
        api.put(
                        ground.town.admin(),
                        "/divisions/" + ground.first + "/boundary",
                        "{\"boundary\":" + Town.json(ground.town.square(0, 0, 0.5)) + "}")
                .expectStatus()
                .isOk();
    }
}
