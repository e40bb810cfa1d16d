package org.linli.standalone.scenario.stage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Identity;
import org.linli.standalone.sample.Division;
import org.linli.standalone.sample.GridLayout;
import org.linli.standalone.sample.Place;
import org.linli.standalone.scenario.file.Scenario.Duplicates;

/** Several residents ask the same at one place; their community accepts what is proposed, and one order is left. */
public final class DuplicateStage {

    private static final long SEED = 20260311;
    private static final double STEP = 0.0001; // of a degree between two who ask: some ten metres

    private final Crew crew;
    private final List<Spot> spots;

    /** @param layout whose grids hold a place each, the first ones first */
    public DuplicateStage(Crew crew, GridLayout layout) {
        this.crew = crew;
        this.spots = IntStream.range(0, layout.communities().size())
                .boxed()
                .flatMap(index -> layout.gridsOf(index).stream()
                        .map(grid -> new Spot(
                                layout.communities().get(index),
                                grid.area().placeInside(new SplittableRandom(SEED + index)))))
                .toList();
    }

    private record Spot(Division community, Place place) {}

    public void play(Duplicates duplicates) {
        crew.times(duplicates.places(), "places where several ask the same", index -> play(index, duplicates.each()));
    }

    private void play(int index, int each) {
        var spot = spots.get(index);
        var asked = IntStream.range(0, each)
                .mapToObj(resident -> ask(spot, index * each + resident, resident))
                .sorted(Comparator.naturalOrder()) // ids begin with the time
                .toList();
        var community = Identity.staff(Role.COMMUNITY_ADMIN, spot.community().code());
        asked.subList(1, each)
                .forEach(later -> crew.gateway()
                        .sendOnceKnown(community, Call.post("/api/v1/merge-proposals/" + later + "/accept")));
    }

    private String ask(Spot spot, int resident, int step) {
        var matter = Matter.LIGHT;
        var body = Map.of(
                "kind", matter.kind(),
                "category", matter.category(),
                "text", matter.text(),
                "channel", "APP",
                "place",
                        Map.of(
                                "longitude",
                                spot.place().longitude() + step % 2 * STEP,
                                "latitude",
                                spot.place().latitude()));
        return crew.gateway()
                .sendOnceKnown(
                        Identity.resident("duplicate-%04d".formatted(resident)), Call.post("/api/v1/requests", body))
                .text("id");
    }
}
