package org.linli.request.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.linli.request.place.Spot;

/** What is near lies in a square or in one beside it, wherever on earth. */
class SquaresTest {

    @Test
    void whateverIsWithinASideIsFoundAround() {
        var random = new Random(5);
        for (var i = 0; i < 20_000; i++) {
            var squares = new Squares(20 + random.nextInt(2_000));
            var spot = new Spot(random.nextDouble(-179, 179), random.nextDouble(-70, 70));
            var angle = random.nextDouble(2 * Math.PI);
            var metres = random.nextDouble(0.999) * squares.side();
            var near = moved(spot, metres * Math.cos(angle), metres * Math.sin(angle));
            assertThat(squares.around(spot))
                    .as("%s from %s, side %s", near, spot, squares)
                    .contains(squares.name(near));
        }
    }

    private static Spot moved(Spot spot, double east, double north) {
        var latitude = spot.latitude() + north / 111_320;
        var middle = Math.cos(Math.toRadians((latitude + spot.latitude()) / 2));
        return new Spot(spot.longitude() + east / 111_320 / middle, latitude);
    }

    @Test
    void whatIsFarIsNotFoundAround() {
        var squares = new Squares(100);
        var spot = new Spot(113.305, 40.005);
        assertThat(squares.around(spot)).hasSize(9);
        assertThat(squares.around(spot)).doesNotContain(squares.name(moved(spot, 350, 0)));
    }

    @Test
    void distancesAreMetres() {
        var spot = new Spot(113.305, 40.005);
        assertThat(Squares.metres(spot, moved(spot, 30, 40))).isEqualTo(50);
        assertThat(Squares.metres(spot, spot)).isZero();
    }
}
