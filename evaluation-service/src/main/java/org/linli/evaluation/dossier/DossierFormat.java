package org.linli.evaluation.dossier;

import org.linli.paper.Pdf;

/** Of what a dossier can be made beside JSON. */
enum DossierFormat {
    PDF("application/pdf", ".pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

    private final String mediaType;
    private final String suffix;

    DossierFormat(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    String mediaType() {
        return mediaType;
    }

    String suffix() {
        return suffix;
    }

    /** How many entries it lists. */
    int mostLines() {
        return switch (this) {
            case PDF -> 0;
            case XLSX -> Dossier.MOST_LINES;
        };
    }

    /** The document's bytes. Takes a while: not for a thread that serves many. */
    byte[] write(Dossier dossier) {
        return switch (this) {
            case PDF -> Pdf.of(DossierPaper.of(dossier));
            case XLSX -> DossierSheet.of(dossier);
        };
    }
}
