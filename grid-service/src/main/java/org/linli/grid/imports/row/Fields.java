package org.linli.grid.imports.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fields of one line of CSV (RFC 4180). A field does not go on in the next line: no name does, and so a quote that is never
 * closed spoils its own line and no other.
 */
final class Fields {

    private static final char QUOTE = '"';

    private final String line;
    private int position;

    private Fields(String line) {
        this.line = line;
    }

    /** Empty if a quote is not closed, or its field goes on behind it. */
    static Optional<List<String>> of(String line) {
        return new Fields(line).read();
    }

    private Optional<List<String>> read() {
        var fields = new ArrayList<String>();
        while (true) {
            var field = isAt(QUOTE) ? quoted() : plain();
            if (field.isEmpty() || position < line.length() && !isAt(',')) {
                return Optional.empty();
            }
            fields.add(field.get());
            if (position == line.length()) {
                return Optional.of(fields);
            }
            position++;
        }
    }

    private boolean isAt(char wanted) {
        return position < line.length() && line.charAt(position) == wanted;
    }

    private Optional<String> plain() {
        var comma = line.indexOf(',', position);
        var field = line.substring(position, comma < 0 ? line.length() : comma);
        position += field.length();
        return Optional.of(field);
    }

    private Optional<String> quoted() {
        var field = new StringBuilder();
        for (position++; position < line.length(); position++) {
            if (!isAt(QUOTE)) {
                field.append(line.charAt(position));
                continue;
            }
            position++;
            if (!isAt(QUOTE)) {
                return Optional.of(field.toString());
            }
            field.append(QUOTE);
        }
        return Optional.empty();
    }
}
