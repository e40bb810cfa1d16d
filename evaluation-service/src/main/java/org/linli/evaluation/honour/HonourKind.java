package org.linli.evaluation.honour;

/** What is put on the board. */
enum HonourKind {
    /** A title that somebody holds. */
    TITLE,
    /** 典型: somebody whom others may follow. */
    ROLE_MODEL,
    /** 公示: a notice of staff, about somebody or about nobody. */
    NOTICE
}
