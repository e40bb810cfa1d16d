package org.linli.testkit;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** What phones send, and what others send in their place. */
public final class Cameras {

    /** The name of a maker, which stands in the metadata of {@link #lyingOnItsSide()}. */
    public static final String MAKER = "Nowhere Phones";

    private Cameras() {}

    /** The left half red, the right half blue. */
    public static byte[] jpeg(int width, int height) {
        return encoded(picture(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    /** The same, whose right half may be seen through. */
    public static byte[] png(int width, int height, boolean transparent) {
        return encoded(
                picture(width, height, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB), "png");
    }

    /** What nobody takes. */
    public static byte[] gif() {
        return encoded(picture(4, 4, BufferedImage.TYPE_INT_RGB), "gif");
    }

    /** One pixel, with losses. */
    public static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    /** One pixel, without. */
    public static byte[] losslessWebp() {
        return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    }

    /** 40 wide and 20 high as the sensor saw it; the metadata says to turn it, who made the camera, and has a place in it. */
    public static byte[] lyingOnItsSide() {
        var plain = jpeg(40, 20);
        var exif = exif();
        var marked = new ByteArrayOutputStream();
        marked.write(plain, 0, 2);
        marked.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)});
        marked.writeBytes(exif);
        marked.write(plain, 2, plain.length - 2);
        return marked.toByteArray();
    }

    /** Orientation 6 (turn right), and the maker. */
    private static byte[] exif() {
        var maker = (MAKER + "\0").getBytes(StandardCharsets.US_ASCII);
        var bytes = ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + maker.length);
        bytes.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        bytes.put(new byte[] {'M', 'M', 0, 42}).putInt(8);
        bytes.putShort((short) 2);
        bytes.putShort((short) 0x010F).putShort((short) 2).putInt(maker.length).putInt(8 + 2 + 24 + 4);
        bytes.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        bytes.putInt(0);
        return bytes.put(maker).array();
    }

    /** A few dozen bytes that claim to be a picture of this size. */
    public static byte[] bomb(int width, int height) {
        var small = png(1, 1, false);
        var head = ByteBuffer.wrap(small);
        head.putInt(16, width).putInt(20, height);
        var crc = new CRC32();
        crc.update(small, 12, 17);
        head.putInt(29, (int) crc.getValue());
        return small;
    }

    private static BufferedImage picture(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(type == BufferedImage.TYPE_INT_ARGB ? new Color(0, 0, 255, 100) : Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
