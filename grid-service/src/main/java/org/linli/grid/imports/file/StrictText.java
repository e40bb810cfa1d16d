package org.linli.grid.imports.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/** Whether bytes that come in pieces are text in one encoding, to the last of them; nothing is kept. */
final class StrictText {

    private static final int CHARACTERS_AT_ONCE = 8_192;

    private final CharsetDecoder decoder;
    private final CharBuffer text = CharBuffer.allocate(CHARACTERS_AT_ONCE);
    private ByteBuffer begun = ByteBuffer.allocate(0); // a character that the next piece ends
    private boolean holds = true;

    StrictText(Charset encoding) {
        this.decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    void see(byte[] piece) {
        if (holds) {
            var bytes = ByteBuffer.allocate(begun.remaining() + piece.length)
                    .put(begun)
                    .put(piece)
                    .flip();
            decode(bytes, false);
            begun = bytes;
        }
    }

    /** Whether what was seen is text, but for a character that may have begun. */
    boolean holdsSoFar() {
        return holds;
    }

    /** Whether all that was seen is text; nothing may be seen after it was asked. */
    boolean held() {
        if (holds) {
            decode(begun, true);
        }
        return holds;
    }

    private void decode(ByteBuffer bytes, boolean isAll) {
        while (true) {
            var result = decoder.decode(bytes, text.clear(), isAll);
            if (result.isError()) {
                holds = false;
            }
            if (!result.isOverflow()) {
                return;
            }
        }
    }
}
