package org.linli.event;

/** What a resident may ask for. */
public enum RequestKind {
    /** 求助. */
    HELP,
    /** 金点子. */
    SUGGESTION,
    /** 矛盾调解. */
    MEDIATION,
    /** 跑腿代办. */
    ERRAND,
    /** 投诉. */
    COMPLAINT,
    /** 咨询. */
    ENQUIRY
}
