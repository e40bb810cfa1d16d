package org.linli.request.whistle;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.WhistleEvent.Appraised;

/**
 * What who whistled thinks of a unit's part.
 *
 * @param score 1 to 5
 * @param comment up to 500 characters
 */
public record Appraisal(String unitId, int score, @Nullable String comment) {

    /**
     * Insists that every unit that was not excused is appraised exactly once, and no other.
     *
     * @throws WhistleRefused.EachOnce if not
     */
    static void requireEachOnce(List<Appraisal> appraisals, List<Department> departments) {
        var appraised = appraisals.stream().map(Appraisal::unitId).collect(toSet());
        var expected = departments.stream()
                .filter(each -> !each.isExcused())
                .map(Department::unitId)
                .collect(toSet());
        if (appraisals.size() > appraised.size() || !appraised.equals(expected)) {
            throw new WhistleRefused.EachOnce();
        }
    }

    Appraised told() {
        return new Appraised(unitId, score);
    }
}
