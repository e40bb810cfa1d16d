/**
 * Takes in the official divisions and their outlines as files of any size, as jobs that outlive the process.
 *
 * <p>{@code file} keeps what was uploaded, {@code row} and {@code outline} read it, {@code job} knows how far it is, {@code run}
 * carries it out.
 */
@NullMarked
package org.linli.grid.imports;

import org.jspecify.annotations.NullMarked;
