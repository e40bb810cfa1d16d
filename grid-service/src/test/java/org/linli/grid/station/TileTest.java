package org.linli.grid.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.grid.position.Earth;
import org.linli.grid.position.Position;

class TileTest {

    @ParameterizedTest
    @CsvSource({"113.31, 40.08, 2266:801", "0, 0, 0:0", "-0.01, -0.01, -1:-1", "113.35, 40.05, 2267:801"})
    void aPlaceLiesOnOneTile(double longitude, double latitude, String name) {
        assertThat(Tile.of(new Position(longitude, latitude)).name()).isEqualTo(name);
    }

    @Test
    void thereAreNineTilesOneDeepAndEightyOneFourDeep() {
        assertThat(new Tile(3, 4).around(1)).hasSize(9).contains(new Tile(2, 3), new Tile(3, 4), new Tile(4, 5));
        assertThat(new Tile(3, 4).around(4)).hasSize(81).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"1", "4", "12"})
    void whateverIsWithinReachLiesOnTheTilesAround(int depth) {
        var random = new Random(7);
        for (var i = 0; i < 5_000; i++) {
            var place = new Position(random.nextDouble(73, 135), random.nextDouble(3, 54));
            var other = new Position(
                    place.longitude() + random.nextDouble(-1, 1), place.latitude() + random.nextDouble(-1, 1));
            if (Earth.metres(place, other) <= Tile.reach(place, depth)) {
                assertThat(Tile.of(place).around(depth)).contains(Tile.of(other));
            }
        }
    }
}
