package org.linli.partymember.roster.file;

import java.util.List;

/** Reads a file whole. */
public interface Table {

    /**
     * Its rows after the header; blank ones are left out.
     *
     * @throws TableRefused if it cannot be read, or has more rows than that
     */
    List<Line> lines(byte[] file, int limit);
}
