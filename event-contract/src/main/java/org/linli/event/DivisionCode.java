package org.linli.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Code of one node of the division tree: 6 digits for a district, 9 for a street, 12 for a community (the national
 * statistical division code), 15 for a grid, 18 for a micro-grid (一格一码). Digits only, no check digit.
 *
 * @param value the digits
 */
public record DivisionCode(@JsonValue String value) implements Serializable, Comparable<DivisionCode> {

    private static final Pattern SHAPE = Pattern.compile("\\d{6}(\\d{3}){0,4}");
    private static final int PROVINCE = 2;
    private static final int CITY = 4;

    /**
     * @throws MalformedCode if the value is not 6, 9, 12, 15 or 18 digits
     */
    @JsonCreator
    public DivisionCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new MalformedCode(value);
        }
    }

    /** The level that the length tells. */
    public DivisionLevel level() {
        return DivisionLevel.values()[value.length() / 3 - 2];
    }

    /** The node above. A district has none. */
    public DivisionCode parent() {
        if (level() == DivisionLevel.DISTRICT) {
            throw new IllegalStateException("a district has no parent in this tree: " + value);
        }
        return new DivisionCode(value.substring(0, value.length() - 3));
    }

    /** The ancestor (or this node itself) at a level that is not below this one. */
    public DivisionCode at(DivisionLevel level) {
        return new DivisionCode(value.substring(0, level.digits()));
    }

    /** The child with a sequence number from 1 to 999. */
    public DivisionCode child(int sequence) {
        if (sequence < 1 || sequence > 999) {
            throw new IllegalArgumentException("a child's sequence is 1 to 999, not " + sequence);
        }
        return new DivisionCode(value + "%03d".formatted(sequence));
    }

    /**
     * Every code that covers this node, itself included, from the province (2 digits) and city (4) downward. Stored with
     * what belongs to a division, so that one equality finds everything below any of them.
     */
    public List<String> lineage() {
        return IntStream.concat(
                        IntStream.of(PROVINCE, CITY),
                        IntStream.rangeClosed(2, value.length() / 3).map(n -> n * 3))
                .mapToObj(digits -> value.substring(0, digits))
                .toList();
    }

    /** Whether this node is the other or lies above it. */
    public boolean covers(DivisionCode other) {
        return other.value.startsWith(value);
    }

    @Override
    public int compareTo(DivisionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
