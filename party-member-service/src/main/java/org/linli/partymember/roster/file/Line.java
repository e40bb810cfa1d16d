package org.linli.partymember.roster.file;

import java.util.List;
import java.util.Map;

/**
 * One row of a table.
 *
 * @param number in the file, from 1
 * @param cells by column; what is blank is not there
 */
public record Line(long number, Map<Column, String> cells) {

    /** What the columns may be called. */
    public enum Column {
        UNIT("unit", "单位"),
        LINE_OF_WORK("line_of_work", "行业"),
        KIND("kind", "类别"),
        NAME("name", "姓名"),
        PHONE("phone", "电话"),
        IDENTITY_NUMBER("identity_number", "身份证号"),
        ROSTER_NUMBER("roster_number", "编号");

        private final List<String> titles;

        Column(String... titles) {
            this.titles = List.of(titles);
        }

        /** As it is called in reports. */
        public String title() {
            return titles.getFirst();
        }

        boolean isCalled(String title) {
            return titles.contains(title);
        }
    }
}
