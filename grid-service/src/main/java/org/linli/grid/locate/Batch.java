package org.linli.grid.locate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.grid.locate.LocateRefused.TooManyPoints;
import org.linli.grid.position.Datum;
import org.linli.grid.position.Position;

/** Many places at once. */
final class Batch {

    static final int MOST = 1_000;

    private Batch() {}

    /**
     * What is asked.
     *
     * @param datum of all of them; WGS-84 if none is named
     */
    record Question(
            @NotEmpty List<@NotNull @Valid Point> points,
            @Nullable Datum datum) {

        /**
         * The points.
         *
         * @throws TooManyPoints if there are more than may be
         */
        List<Point> few() {
            if (points.size() > MOST) {
                throw new TooManyPoints(MOST);
            }
            return points;
        }

        Datum datumOrWgs84() {
            return datum == null ? Datum.WGS84 : datum;
        }
    }

    record Point(@NotNull Double longitude, @NotNull Double latitude) {

        boolean isOnTheGlobe() {
            return Position.isOnTheGlobe(longitude, latitude);
        }
    }

    /** @param items one for each point, in the order of the points */
    record Answers(List<Answer> items) {}

    /**
     * Where one point lies, or why that cannot be said.
     *
     * @param place null if it cannot
     * @param reason null if it can
     */
    record Answer(@Nullable Place place, @Nullable Unlocated reason) {}

    /** Why a point cannot be located. */
    enum Unlocated {
        /** There is no grid near enough. */
        OUTSIDE_EVERY_GRID,
        /** No place on earth has this longitude or latitude. */
        OFF_THE_GLOBE
    }
}
