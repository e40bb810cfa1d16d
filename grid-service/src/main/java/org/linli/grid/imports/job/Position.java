package org.linli.grid.imports.job;

/**
 * Where something stands in a file.
 *
 * @param row number of the row or feature, from 1; neither blank lines nor the header count
 * @param line where it begins, from 1
 */
public record Position(long row, long line) {}
