package org.linli.gateway;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** W3C trace context: which trace a request belongs to. */
final class TraceParent {

    static final String HEADER = "traceparent";

    private static final Pattern FORM = Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final HexFormat HEX = HexFormat.of();
    private static final int LENGTH = 55;
    private static final int ID_BEGIN = 3;
    private static final int ID_END = 35;

    private TraceParent() {}

    static boolean isWellFormed(@Nullable String value) {
        return value != null && value.length() == LENGTH && FORM.matcher(value).matches();
    }

    /** A new trace. "Not sampled": the gateway itself keeps no record of it. */
    static String made() {
        var random = ThreadLocalRandom.current();
        return "00-" + HEX.toHexDigits(nonZero(random)) + HEX.toHexDigits(random.nextLong()) + "-"
                + HEX.toHexDigits(nonZero(random)) + "-00";
    }

    private static long nonZero(ThreadLocalRandom random) {
        return random.nextLong() | 1;
    }

    static String traceIdIn(String traceParent) {
        return traceParent.substring(ID_BEGIN, ID_END);
    }
}
