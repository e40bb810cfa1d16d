package org.linli.standalone;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands on the command line after the command: options with a value, switches, and the rest. */
record Options(Map<String, String> values, Set<String> switches, List<String> rest) {

    private static final Set<String> WITH_VALUE = Set.of("--gateway", "--issuer", "--orders", "--mood", "--seconds", "--division");
    private static final Set<String> SWITCHES = Set.of("--fast");

    /** @throws IllegalArgumentException for an option that nobody knows, or one without its value */
    static Options of(List<String> args) {
        var values = new HashMap<String, String>();
        var switches = new HashSet<String>();
        var rest = new ArrayList<String>();
        var words = args.iterator();
        while (words.hasNext()) {
            var word = words.next();
            if (WITH_VALUE.contains(word)) {
                values.put(word, value(word, words));
            } else if (SWITCHES.contains(word)) {
                switches.add(word);
            } else if (word.startsWith("--")) {
                throw new IllegalArgumentException("unknown option " + word);
            } else {
                rest.add(word);
            }
        }
        return new Options(Map.copyOf(values), Set.copyOf(switches), List.copyOf(rest));
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return words.next();
    }

    URI address(String option, String otherwise) {
        return URI.create(values.getOrDefault(option, otherwise));
    }
}
