package org.linli.grid.restructuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.division.Division;
import org.linli.grid.division.Standing.Retired;
import org.linli.grid.restructuring.plan.PlanRefused;

/** Whatever is created, split and merged in whatever order, the registry stays whole. */
class RegistryPropertyTest {

    /** Something done to a community; which grid it is done to is settled by what there is. */
    interface Command {
        void carryOut(Model model);
    }

    record Named(String name, Command command) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Provide
    Arbitrary<List<Named>> commands() {
        var any = Arbitraries.integers().between(0, 1_000);
        var create = any.map(size -> new Named("create " + size, model -> model.create(size)));
        var microGrid = Combinators.combine(any, any)
                .as((grid, size) ->
                        new Named("micro-grid of " + size + " in " + grid, model -> model.createMicroGrid(grid, size)));
        var split = Combinators.combine(
                        any,
                        Arbitraries.integers().between(1, 9).list().ofMinSize(2).ofMaxSize(4))
                .as((grid, weights) ->
                        new Named("split " + grid + " by " + weights, model -> model.split(grid, weights)));
        var merge = Combinators.combine(any, any)
                .as((one, other) -> new Named("merge " + one + " and " + other, model -> model.merge(one, other)));
        var neighbours =
                any.map(one -> new Named("merge " + one + " and a neighbour", model -> model.mergeNeighbours(one)));
        return Arbitraries.frequencyOf(
                        Tuple.of(1, create),
                        Tuple.of(4, microGrid),
                        Tuple.of(4, split),
                        Tuple.of(1, merge),
                        Tuple.of(4, neighbours))
                .list()
                .ofMaxSize(25);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
    void whateverIsDoneTheRegistryStaysWhole(@ForAll("commands") List<Named> commands) {
        var model = new Model();

        for (var command : commands) {
            carryOut(command, model);
        }

        assertThat(model.givenOut).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(model.nodes.keySet());
        assertThat(sum(model)).isEqualTo(model.expectedHouseholds());
        everyMicroGridLiesInOneGrid(model);
        nobodyDescendsFromItself(model);
        theOutlinesCoverTheCommunity(model);
    }

    /** A refused command changes nothing. */
    private static void carryOut(Named command, Model model) {
        var before = List.copyOf(model.nodes.values());
        try {
            command.command().carryOut(model);
        } catch (PlanRefused refused) {
            assertThat(model.nodes.values()).containsExactlyElementsOf(before);
        }
    }

    private static int sum(Model model) {
        return model.live(DivisionLevel.GRID).stream()
                .mapToInt(grid -> grid.grid().households())
                .sum();
    }

    private static void everyMicroGridLiesInOneGrid(Model model) {
        var microGrids = model.live(DivisionLevel.MICRO_GRID);
        assertThat(microGrids)
                .hasSize(model.expectedMicroGrids())
                .allMatch(
                        microGrid -> model.nodes.get(microGrid.code().parent()).standing() == null);
        assertThat(microGrids).extracting(Division::name).doesNotHaveDuplicates();
    }

    private static void nobodyDescendsFromItself(Model model) {
        model.nodes.values().forEach(node -> walk(model, node, new HashSet<>()));
    }

    private static void walk(Model model, Division node, Set<DivisionCode> above) {
        assertThat(above.add(node.code()))
                .as("%s descends from itself", node.code())
                .isTrue();
        if (node.standing() instanceof Retired(var ignored, var successors)) {
            assertThat(successors).isNotEmpty();
            for (var successor : successors) {
                var next = model.nodes.get(new DivisionCode(successor));
                assertThat(next.birth().predecessors()).contains(node.id());
                walk(model, next, new HashSet<>(above));
            }
        }
    }

    private static void theOutlinesCoverTheCommunity(Model model) {
        var tiling = model.tiling();
        assertThat(tiling.gaps()).isEmpty();
        assertThat(tiling.overlaps()).isEmpty();
        assertThat(tiling.overhangs()).isEmpty();
    }
}
