package org.linli.standalone.scenario.stage;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.standalone.sample.Area;
import org.linli.standalone.sample.GridLayout;
import org.linli.standalone.sample.Spread;
import org.linli.standalone.scenario.file.Scenario.Rated;
import org.linli.standalone.scenario.file.Scenario.Requests;
import org.linli.standalone.scenario.stage.PlannedRequest.Stage;

/** Makes up the requests of a scenario from a fixed seed: request 4,711 is the same every time. */
public final class RequestPlans {

    private static final long SEED = 20260101;
    private static final int RESIDENTS = 300;
    private static final List<Stage> OPEN = List.of(Stage.SUBMITTED, Stage.DISPATCHED, Stage.SIGNED, Stage.ANSWERED);
    /** Where a file says nothing of ratings, one closed order in so many is rated, and well. */
    private static final int RATED_ONE_IN = 10;

    private final GridLayout layout;
    private final List<Integer> withGrids;
    private final Requests requests;
    private final @Nullable Rated rated;
    private final int units;

    /** @param units how many units there are to dispatch to */
    public RequestPlans(GridLayout layout, Requests requests, @Nullable Rated rated, int units) {
        this.layout = layout;
        this.withGrids = withGrids(layout);
        this.requests = requests;
        this.rated = rated;
        this.units = units;
    }

    /** @param index from 0 */
    PlannedRequest plan(int index) {
        var random = new SplittableRandom(SEED + index);
        var community = withGrids.get(random.nextInt(withGrids.size()));
        var matter = Matter.values()[random.nextInt(Matter.values().length)];
        var closed = Spread.share(requests.handled(), requests.received(), index) == 1;
        return new PlannedRequest(
                matter.kind(),
                matter.category(),
                matter.text(),
                requests.channels().get(index % requests.channels().size()),
                layout.communities().get(community),
                areaIn(community, random).placeInside(random),
                random.nextInt(RESIDENTS),
                random.nextInt(units),
                closed ? Stage.CLOSED : OPEN.get(random.nextInt(OPEN.size())),
                closed ? ratingOf(Spread.before(requests.handled(), requests.received(), index)) : null);
    }

    /** A micro-grid, or a grid that has none. */
    private Area areaIn(int community, RandomGenerator random) {
        var grid = oneOf(layout.gridsOf(community), random);
        return grid.microGrids().isEmpty()
                ? grid.area()
                : oneOf(grid.microGrids(), random).area();
    }

    private static <T> T oneOf(List<T> things, RandomGenerator random) {
        return things.get(random.nextInt(things.size()));
    }

    /** @param closedBefore how many closed orders come before this one */
    private @Nullable Boolean ratingOf(int closedBefore) {
        if (rated == null) {
            return closedBefore % RATED_ONE_IN == 0 ? true : null;
        }
        return closedBefore < rated.total() ? (Boolean) (closedBefore < rated.satisfied()) : null;
    }

    /** Places of the communities that have grids. */
    private static List<Integer> withGrids(GridLayout layout) {
        return IntStream.range(0, layout.communities().size())
                .filter(index -> !layout.gridsOf(index).isEmpty())
                .boxed()
                .toList();
    }
}
