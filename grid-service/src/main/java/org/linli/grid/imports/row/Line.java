package org.linli.grid.imports.row;

/**
 * One line of a file.
 *
 * @param number from 1
 * @param isWhole whether it was short enough to be read; else the text is how it begins
 */
record Line(long number, String text, boolean isWhole) {}
