package org.linli.grid.imports.file;

/** What a file lists. */
public enum FileFormat {
    /** Divisions: {@code code,level,parent_code,name}, one a line. */
    CSV,
    /** Outlines: a FeatureCollection (RFC 7946). */
    GEO_JSON
}
