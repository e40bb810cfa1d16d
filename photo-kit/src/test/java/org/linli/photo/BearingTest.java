package org.linli.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Cameras;

/** How a camera was held. */
class BearingTest {

    private static final BufferedImage IMAGE = new BufferedImage(4, 2, BufferedImage.TYPE_INT_RGB);

    @Test
    void whatLiesOnItsSideIsTurned() {
        assertThat(Bearing.upright(IMAGE, Cameras.lyingOnItsSide()).getHeight()).isEqualTo(4);
    }

    @Test
    void whatSaysNothingStaysAsItIs() {
        assertThat(Bearing.upright(IMAGE, Cameras.jpeg(4, 2))).isSameAs(IMAGE);
    }

    @Test
    void whatCannotBeReadStaysAsItIs() {
        var upload = Cameras.lyingOnItsSide();
        IntStream.range(2, 60).forEach(length -> {
            var cut = Arrays.copyOf(upload, length);
            assertThat(Bearing.upright(IMAGE, cut)).isNotNull();
        });
    }
}
