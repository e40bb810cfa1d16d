package org.linli.grid.imports.file;

import java.nio.charset.Charset;

/**
 * What is known of a file once all of it has come in.
 *
 * @param encoding {@code UTF-8} or {@code GBK}
 * @param bytes its size
 * @param rows lines of CSV that are neither blank nor the header, or features
 */
public record FileFacts(FileFormat format, String encoding, long bytes, long rows) {

    static final String UTF_8 = "UTF-8";
    static final String GBK = "GBK";

    /** In which its text is read: GB18030 is GBK and what came after it. */
    public Charset charset() {
        return Charset.forName(encoding.equals(GBK) ? "GB18030" : encoding);
    }
}
