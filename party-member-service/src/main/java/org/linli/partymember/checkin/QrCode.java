package org.linli.partymember.checkin;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;

/** A text as a QR code that still reads when a seventh of it is dirty. */
final class QrCode {

    private static final int PIXELS = 600;
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);

    private final String text;

    private QrCode(String text) {
        this.text = text;
    }

    static QrCode of(String text) {
        return new QrCode(text);
    }

    byte[] as(CheckInImageBody.Format format) throws IOException {
        return switch (format) {
            case PNG -> png();
            case SVG -> svg().getBytes(StandardCharsets.UTF_8);
        };
    }

    private byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        MatrixToImageWriter.writeToStream(matrix(PIXELS), "PNG", bytes);
        return bytes.toByteArray();
    }

    private String svg() {
        var matrix = matrix(0);
        var path = new StringBuilder();
        IntStream.range(0, matrix.getHeight())
                .forEach(y -> IntStream.range(0, matrix.getWidth())
                        .filter(x -> matrix.get(x, y))
                        .forEach(x -> path.append("M%d %dh1v1h-1z".formatted(x, y))));
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
                <rect width="100%%" height="100%%" fill="#fff"/><path d="%s"/></svg>""".formatted(matrix.getWidth(), matrix.getHeight(), path);
    }

    private BitMatrix matrix(int pixels) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, pixels, pixels, HINTS);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds that", tooLong);
        }
    }
}
