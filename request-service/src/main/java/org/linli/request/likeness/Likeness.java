package org.linli.request.likeness;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How alike two texts are: the share of their pairs of neighbouring characters that stand in both (Jaccard index of bigrams), in per
 * cent, rounded down. Needs no dictionary, and is fair to Chinese, whose words have mostly two characters. Width, case, spaces and
 * punctuation do not matter.
 */
final class Likeness {

    private Likeness() {}

    static int of(String one, String other) {
        var pairs = pairs(one);
        var others = pairs(other);
        var both = new HashSet<>(pairs);
        both.retainAll(others);
        var either = pairs.size() + others.size() - both.size();
        return either == 0 ? 0 : both.size() * 100 / either;
    }

    private static Set<String> pairs(String text) {
        var letters = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .toArray();
        return letters.length == 1
                ? Set.of(Character.toString(letters[0]))
                : IntStream.range(0, letters.length - 1)
                        .mapToObj(i -> Character.toString(letters[i]) + Character.toString(letters[i + 1]))
                        .collect(Collectors.toSet());
    }
}
