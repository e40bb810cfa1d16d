package org.linli.gateway.head;

import java.util.HexFormat;

/**
 * Whether a path tries to look like another: with segments that lead upwards or nowhere, parameters, backslashes, or
 * encoded signs that would mean something once they are decoded. No path of ours needs any of these, and whoever decodes
 * later than we do would see another path than the one that was checked.
 */
final class Disguise {

    private static final String MEANINGFUL = "./\\;%?#";
    private static final int DELETE = 0x7f;

    private Disguise() {}

    /** @param uri as it stands in the request: path and query */
    static boolean isIn(String uri) {
        var end = uri.indexOf('?');
        var path = end < 0 ? uri : uri.substring(0, end);
        return path.isEmpty()
                || path.charAt(0) != '/'
                || path.indexOf(';') >= 0
                || path.indexOf('\\') >= 0
                || path.indexOf('#') >= 0
                || leadsElsewhere(path)
                || hidesSomething(path);
    }

    private static boolean leadsElsewhere(String path) {
        return path.contains("//")
                || path.contains("/./")
                || path.contains("/../")
                || path.endsWith("/.")
                || path.endsWith("/..");
    }

    private static boolean hidesSomething(String path) {
        for (var at = path.indexOf('%'); at >= 0; at = path.indexOf('%', at + 1)) {
            if (at + 2 >= path.length()
                    || !HexFormat.isHexDigit(path.charAt(at + 1))
                    || !HexFormat.isHexDigit(path.charAt(at + 2))) {
                return true;
            }
            var sign = HexFormat.fromHexDigits(path, at + 1, at + 3);
            if (sign < ' ' || sign == DELETE || MEANINGFUL.indexOf(sign) >= 0) {
                return true;
            }
        }
        return false;
    }
}
