package org.linli.grid.imports.file;

/** Looks through a file while it comes in, piece by piece, so that what cannot be read is refused before anything is done. */
sealed interface Inspection permits CsvInspection, GeoJsonInspection {

    /** @param maxRows more are refused as soon as they are seen */
    static Inspection of(FileFormat format, long maxRows) {
        return switch (format) {
            case CSV -> new CsvInspection(maxRows);
            case GEO_JSON -> new GeoJsonInspection(maxRows);
        };
    }

    /**
     * The next piece.
     *
     * @throws FileRefused if the file cannot be taken, whatever follows
     */
    void see(byte[] piece);

    /**
     * What the file is, once all was seen.
     *
     * @throws FileRefused if it cannot be taken
     */
    FileFacts facts();
}
