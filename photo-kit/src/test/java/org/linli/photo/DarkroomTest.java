package org.linli.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.photo.Darkroom.Picture;
import org.linli.testkit.Cameras;
import org.springframework.util.unit.DataSize;

/** An upload becomes pixels, the right way up, and nothing else. */
class DarkroomTest {

    private static final PhotoSettings SETTINGS = new PhotoSettings(
            DataSize.ofMegabytes(10), 9, 4_000_000, 200, 50, 0.85, 2, Duration.ofMinutes(1), Duration.ofHours(1));

    private final Darkroom darkroom = new Darkroom(SETTINGS);

    private static BufferedImage shown(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
    }

    @Test
    void aLargePhotoIsKeptSmallerAndItsThumbnailSmallerStill() throws IOException {
        var developed = darkroom.develop(Cameras.jpeg(1600, 900));
        assertThat(developed.full().width()).isEqualTo(200);
        assertThat(developed.full().height()).isCloseTo(112, within(1));
        assertThat(shown(developed.full()).getWidth()).isEqualTo(200);
        assertThat(developed.thumbnail().width()).isEqualTo(50);
        assertThat(developed.full().mediaType()).isEqualTo("image/jpeg");
    }

    @Test
    void aSmallPhotoIsNotBlownUp() {
        var developed = darkroom.develop(Cameras.jpeg(30, 20));
        assertThat(developed.full().width()).isEqualTo(30);
        assertThat(developed.thumbnail().height()).isEqualTo(20);
    }

    @Test
    void whatTheCameraWroteIntoItIsGoneAndThePhotoStandsUpright() throws IOException {
        var upload = Cameras.lyingOnItsSide();
        var full = darkroom.develop(upload).full();
        assertThat(new String(upload, StandardCharsets.ISO_8859_1)).contains("Exif", Cameras.MAKER);
        assertThat(new String(full.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", Cameras.MAKER);
        assertThat(full.width()).isEqualTo(20);
        assertThat(full.height()).isEqualTo(40);
        var top = new Color(shown(full).getRGB(10, 5));
        assertThat(top.getRed()).isGreaterThan(top.getBlue()); // what was on the left is on top now
    }

    @Test
    void whatIsTransparentStaysSoAndWhatIsNotBecomesAJpeg() throws IOException {
        var transparent = darkroom.develop(Cameras.png(20, 20, true)).full();
        assertThat(transparent.mediaType()).isEqualTo("image/png");
        assertThat(shown(transparent).getColorModel().hasAlpha()).isTrue();
        assertThat(darkroom.develop(Cameras.png(20, 20, false)).full().mediaType())
                .isEqualTo("image/jpeg");
    }

    @Test
    void webpIsReadWithLossesAndWithout() {
        assertThat(darkroom.develop(Cameras.webp()).full().width()).isEqualTo(1);
        assertThat(darkroom.develop(Cameras.losslessWebp()).full().width()).isEqualTo(1);
    }

    @Test
    void aFewBytesThatClaimToBeGigabytesAreRefusedBeforeTheyAreDecoded() {
        assertThatThrownBy(() -> darkroom.develop(Cameras.bomb(50_000, 50_000)))
                .isInstanceOf(PhotoRefused.TooManyPixels.class);
        assertThatThrownBy(() -> darkroom.develop(Cameras.bomb(Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .isInstanceOf(PhotoRefused.class);
    }

    static Stream<byte[]> noPhotos() {
        var png = Cameras.png(30, 30, false);
        return Stream.of(
                new byte[0],
                "GIF89a".getBytes(StandardCharsets.US_ASCII),
                Cameras.gif(),
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.US_ASCII),
                Arrays.copyOf(png, 40),
                Arrays.copyOf(Cameras.jpeg(30, 30), 20),
                Arrays.copyOf(Cameras.webp(), 20),
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});
    }

    @ParameterizedTest
    @MethodSource("noPhotos")
    void whatIsNoPhotoIsRefusedWhateverItIsCalled(byte[] upload) {
        assertThatThrownBy(() -> darkroom.develop(upload)).isInstanceOf(PhotoRefused.NotAPhoto.class);
    }

    /** Of bytes that are spoilt anywhere, nothing but a picture or a refusal may come. */
    @Test
    @Timeout(120)
    void whateverIsSpoiltIsDevelopedOrRefusedAndNothingElse() {
        var random = new Random(7);
        var samples = Stream.of(
                        Cameras.jpeg(40, 30),
                        Cameras.png(40, 30, true),
                        Cameras.webp(),
                        Cameras.losslessWebp(),
                        Cameras.lyingOnItsSide())
                .toList();
        IntStream.range(0, 500).forEach(i -> {
            var spoilt = samples.get(i % samples.size()).clone();
            IntStream.range(0, 3).forEach(j -> spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt());
            try {
                assertThat(darkroom.develop(spoilt).full().bytes()).isNotEmpty();
            } catch (PhotoRefused refused) {
                assertThat(refused.problem().status().value()).isEqualTo(422);
            }
        });
    }
}
