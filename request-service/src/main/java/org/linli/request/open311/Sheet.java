package org.linli.request.open311;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says, before it is written in a form.
 *
 * @param name of the whole, in XML
 * @param rowName of one row, in XML
 * @param single whether it is one thing rather than a list of them
 * @param rows names and values in order; a value is a text, number, truth, nothing, or a sheet
 */
record Sheet(
        String name, String rowName, boolean single, List<? extends Map<String, ? extends @Nullable Object>> rows) {

    static Sheet of(String name, String rowName, List<? extends Map<String, ? extends @Nullable Object>> rows) {
        return new Sheet(name, rowName, false, rows);
    }

    static Sheet single(String name, Map<String, ? extends @Nullable Object> row) {
        return new Sheet(name, name, true, List.of(row));
    }
}
