package org.linli.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Develops an upload into what is kept. The pixels are drawn anew, so that nothing else passes: no place, no time, no maker and
 * no thumbnail of what was cut away, and nothing that is hidden behind a picture. What the camera says of its bearing is heeded first,
 * or the photo would lie on its side.
 */
final class Darkroom {

    private final PhotoSettings settings;

    Darkroom(PhotoSettings settings) {
        this.settings = settings;
    }

    /**
     * One rendering of a photo, ready to be kept and shown: pixels and nothing else.
     *
     * @param mediaType {@code image/jpeg}, or {@code image/png} for what is transparent in places
     * @param width in pixels, as it is shown
     */
    record Picture(String mediaType, int width, int height, byte[] bytes) {}

    /** The photo itself, and its thumbnail. */
    record Developed(Picture full, Picture thumbnail) {}

    /**
     * Takes as long as decoding does, and so much memory.
     *
     * @throws PhotoRefused if it is no picture of a known format, or one of too many pixels
     */
    Developed develop(byte[] upload) {
        var format = PhotoFormat.of(upload).orElseThrow(PhotoRefused.NotAPhoto::new);
        try {
            var image = upright(format, upload);
            return new Developed(printed(image, settings.keptSide()), printed(image, settings.thumbnailSide()));
        } catch (IOException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NegativeArraySizeException spoilt) {
            throw new PhotoRefused.NotAPhoto();
        }
    }

    private BufferedImage upright(PhotoFormat format, byte[] upload) throws IOException {
        var reader = format.reader();
        try (var stream = new UploadStream(upload)) {
            reader.setInput(
                    stream, false, format != PhotoFormat.JPEG); // texts of a PNG may unfold without end: not read
            requireDecodable(reader);
            var image = reader.read(0, parameters(reader));
            return format == PhotoFormat.JPEG ? Bearing.upright(image, upload) : image;
        } finally {
            reader.dispose();
        }
    }

    /** By what the head says, before a pixel is decoded. */
    private void requireDecodable(ImageReader reader) throws IOException {
        var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > settings.maxPixels()) {
            throw new PhotoRefused.TooManyPixels(settings.maxPixels());
        }
    }

    /** Of a picture that is far larger than what is kept only every other pixel is taken. */
    private ImageReadParam parameters(ImageReader reader) throws IOException {
        var longest = Math.max(reader.getWidth(0), reader.getHeight(0));
        var step = Math.max(1, longest / (2 * settings.keptSide()));
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return parameters;
    }

    private Picture printed(BufferedImage image, int side) {
        var transparent = image.getColorModel().hasAlpha();
        var format = transparent ? "png" : "jpeg";
        var scale = Math.min(1.0, (double) side / Math.max(image.getWidth(), image.getHeight()));
        try {
            var small = Thumbnails.of(image)
                    .scale(scale)
                    .imageType(transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB)
                    .asBufferedImage();
            var bytes = new ByteArrayOutputStream();
            Thumbnails.of(small)
                    .scale(1)
                    .outputFormat(format)
                    .outputQuality(settings.quality())
                    .toOutputStream(bytes);
            return new Picture("image/" + format, small.getWidth(), small.getHeight(), bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
