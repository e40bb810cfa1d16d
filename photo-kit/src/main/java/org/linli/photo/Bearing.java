package org.linli.photo;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** How a camera was held, as it says in a JPEG's Exif part; upright if it says nothing that can be read. */
final class Bearing {

    private static final int EXIF = 0xFFE1;
    private static final int FIRST_NAMED = 0xFFE0;
    private static final int LAST_NAMED = 0xFFEF;

    private Bearing() {}

    /** The picture as it was seen. */
    static BufferedImage upright(BufferedImage image, byte[] jpeg) {
        var held = of(jpeg);
        return held == Orientation.TOP_LEFT
                ? image
                : ExifFilterUtils.getFilterForOrientation(held).apply(image);
    }

    /** Walks the named parts at the beginning; the picture's own come behind them. */
    private static Orientation of(byte[] jpeg) {
        var bytes = ByteBuffer.wrap(jpeg).position(2);
        while (bytes.remaining() > 4) {
            var marker = bytes.getShort() & 0xFFFF;
            var length = (bytes.getShort() & 0xFFFF) - 2;
            if (marker < FIRST_NAMED || marker > LAST_NAMED || length < 0 || length > bytes.remaining()) {
                return Orientation.TOP_LEFT;
            }
            if (marker == EXIF) {
                return read(Arrays.copyOfRange(jpeg, bytes.position(), bytes.position() + length));
            }
            bytes.position(bytes.position() + length);
        }
        return Orientation.TOP_LEFT;
    }

    private static Orientation read(byte[] exif) {
        try {
            var orientation = ExifUtils.getOrientationFromExif(exif);
            return orientation == null ? Orientation.TOP_LEFT : orientation;
        } catch (RuntimeException spoilt) { // whatever the reader stumbles over, the picture is there
            return Orientation.TOP_LEFT;
        }
    }
}
