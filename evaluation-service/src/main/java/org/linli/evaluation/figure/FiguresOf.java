package org.linli.evaluation.figure;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * What a unit did in some months.
 *
 * @param values every figure; 0 where nothing was counted
 */
public record FiguresOf(String unitId, Map<Figure, Long> values) {

    static FiguresOf sum(String unitId, List<Document> months) {
        var values = new EnumMap<Figure, Long>(Figure.class);
        Arrays.stream(Figure.values())
                .forEach(figure -> values.put(
                        figure,
                        months.stream()
                                .mapToLong(month ->
                                        month.get(figure.key(), (Number) 0L).longValue())
                                .sum()));
        return new FiguresOf(unitId, values);
    }

    /** By {@link Figure#key}, in the order of {@link Figure}. */
    public Map<String, Long> byKey() {
        var byKey = new LinkedHashMap<String, Long>();
        values.forEach((figure, value) -> byKey.put(figure.key(), value));
        return byKey;
    }
}
