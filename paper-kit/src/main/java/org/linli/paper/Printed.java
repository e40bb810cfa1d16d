package org.linli.paper;

import java.util.List;

/**
 * What stands on a paper.
 *
 * @param heads under the title, one line each
 * @param paragraphs of its text
 */
public record Printed(String title, List<String> heads, List<String> paragraphs, List<Table> tables) {

    /**
     * A table over the whole width.
     *
     * @param widths of the columns, in proportion
     * @param rows of as many texts as there are columns; the first one is the head, again on each page
     */
    public record Table(List<Integer> widths, List<List<String>> rows) {}
}
