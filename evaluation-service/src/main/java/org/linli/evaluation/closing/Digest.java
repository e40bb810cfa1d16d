package org.linli.evaluation.closing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.linli.evaluation.points.Period;
import org.linli.event.DivisionCode;

/**
 * The hash of a closing: SHA-256 of the line {@code <district>|<period>} and then of one line for each figure, as
 * {@code <kind>|<subject>|<community>|<points>|<entries>}, in order of kind, subject and community; each line ends with a line feed.
 */
final class Digest {

    private final MessageDigest sha;
    private long figures;
    private long entries;

    Digest(DivisionCode district, Period period) {
        try {
            this.sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        line(district.value() + "|" + period.value());
    }

    Digest add(Figure figure) {
        line(figure.line());
        figures++;
        entries += figure.entries();
        return this;
    }

    private void line(String text) {
        sha.update((text + "\n").getBytes(UTF_8));
    }

    Snapshot.Result result() {
        return new Snapshot.Result(HexFormat.of().formatHex(sha.digest()), figures, entries);
    }
}
