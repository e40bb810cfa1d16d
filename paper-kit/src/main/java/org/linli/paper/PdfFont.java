package org.linli.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/**
 * The one font of all papers, WenQuanYi Zen Hei. It comes with a library and goes into each document, as far as it is used there: no
 * machine that makes or shows one needs a Chinese font of its own.
 */
final class PdfFont {

    private static final String FILE = "fonts/WenQuanZhengHei.ttf";
    private static final BaseFont BASE = read();

    private PdfFont() {}

    static Font of(float size) {
        return new Font(BASE, size);
    }

    private static BaseFont read() {
        try (var file = PdfFont.class.getClassLoader().getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return BaseFont.createFont(
                    FILE, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, file.readAllBytes(), null);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
