package org.linli.standalone.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.SplittableRandom;
import org.linli.standalone.client.Gateway;
import org.linli.standalone.sample.DistrictImport;
import org.linli.standalone.sample.GridCounts;
import org.linli.standalone.sample.GridImport;
import org.linli.standalone.sample.GridLayout;
import org.linli.standalone.sample.Place;
import org.linli.standalone.sample.SampleDistrict;

/** {@code linli demo}: one resident's request from the map to the score, step by step, through the public API. */
public final class Demo {

    private static final Duration PACE = Duration.ofMillis(1500);

    private final Gateway gateway;
    private final PrintStream out;
    private final InstantSource clock;
    private final Narrator narrator;

    /** @param fast without pauses */
    public Demo(Gateway gateway, PrintStream out, InstantSource clock, boolean fast) {
        this.gateway = gateway;
        this.out = out;
        this.clock = clock;
        this.narrator = new Narrator(out, fast ? Duration.ZERO : PACE);
    }

    /** Plays it once; again is just as good. */
    public void play() {
        var district = SampleDistrict.of(SampleDistrict.DEFAULT);
        var layout = new GridLayout(district, district.list().communities(), GridCounts.PINGCHENG);
        prepare(district, layout);
        var cast = Cast.in(layout.communities().getFirst(), gateway);
        var scores = new ScoreStory(gateway, narrator, cast);
        scores.begin();
        var requests = new RequestStory(gateway, narrator, cast, homeIn(layout));
        requests.dispatched();
        requests.claimed();
        new ServiceStory(gateway, narrator, cast, clock).play();
        scores.play();
        out.println("\n完 · That was the whole loop: from the map to the score, by calls that anybody can make.");
    }

    private void prepare(SampleDistrict district, GridLayout layout) {
        var list = district.list();
        var community = layout.communities().getFirst();
        out.printf("%s%s(%s)%n", list.district().name(), community.name(), community.code());
        var divisions = new DistrictImport(gateway);
        if (!divisions.isThere(list.district())) {
            divisions.load(district, list);
        }
        new GridImport(gateway).ensure(community, layout.gridsOf(0));
    }

    private static Place homeIn(GridLayout layout) {
        var microGrid = layout.gridsOf(0).getFirst().microGrids().getFirst();
        return microGrid.area().placeInside(new SplittableRandom(1));
    }
}
