package org.linli.partymember.report.paper;

/** Of what a paper can be made. */
public enum PaperFormat {
    PDF("application/pdf", ".pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");

    private final String mediaType;
    private final String suffix;

    PaperFormat(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    public String suffix() {
        return suffix;
    }

    /** The paper's bytes. Takes a while: not for a thread that serves many. */
    public byte[] write(Paper paper) {
        return switch (this) {
            case PDF -> PdfPaper.write(paper);
            case DOCX -> DocxPaper.write(paper);
        };
    }
}
