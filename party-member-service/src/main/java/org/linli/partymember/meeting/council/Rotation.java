package org.linli.partymember.meeting.council;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who takes the chair (轮值主席), by a rule that gives the same answer to everyone who asks: who was passed over or lost a turn comes
 * first; then who has had it least often; then whose last turn is the longest ago; then by id. Who joins later begins level with those who have had it
 * least often, and does not catch up.
 *
 * @param units those who take turns
 */
public record Rotation(List<Standing> units) {

    private static final Comparator<Standing> ORDER = Comparator.comparing(Standing::owed, Comparator.reverseOrder())
            .thenComparing(Standing::turns)
            .thenComparing(standing -> Optional.ofNullable(standing.lastAt()).orElse(Instant.MIN))
            .thenComparing(Standing::unitId);

    /**
     * How a unit stands.
     *
     * @param turns it has had, or has been promised
     * @param lastAt when it got the last one; null before the first
     * @param owed whether it comes first next time
     */
    public record Standing(
            String unitId, int turns, @Nullable Instant lastAt, boolean owed) {

        Standing given(Instant at) {
            return new Standing(unitId, turns + 1, at, false);
        }

        Standing takenBack() {
            return new Standing(unitId, Math.max(0, turns - 1), lastAt, true);
        }
    }

    public Rotation {
        units = List.copyOf(units);
    }

    static Rotation of(Stream<String> units) {
        return new Rotation(
                units.distinct().map(unit -> new Standing(unit, 0, null, false)).toList());
    }

    /** Whose turn it is, of those that are not passed over. */
    public Optional<String> next(Set<String> passedOver) {
        return units.stream()
                .filter(standing -> !passedOver.contains(standing.unitId()))
                .min(ORDER)
                .map(Standing::unitId);
    }

    Rotation joinedBy(String unit) {
        var level = units.stream().mapToInt(Standing::turns).min().orElse(0);
        var all = Stream.concat(units.stream(), Stream.of(new Standing(unit, level, null, false)));
        return new Rotation(all.toList());
    }

    Rotation leftBy(String unit) {
        return new Rotation(units.stream()
                .filter(standing -> !standing.unitId().equals(unit))
                .toList());
    }

    Rotation given(String unit, Instant at) {
        return changed(unit, standing -> standing.given(at));
    }

    /** The unit does not take the turn it was given, and comes first next time. */
    Rotation takenBack(String unit) {
        return changed(unit, Standing::takenBack);
    }

    private Rotation changed(String unit, UnaryOperator<Standing> change) {
        return new Rotation(units.stream()
                .map(standing -> standing.unitId().equals(unit) ? change.apply(standing) : standing)
                .toList());
    }
}
