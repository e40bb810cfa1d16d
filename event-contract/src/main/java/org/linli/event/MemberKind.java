package org.linli.event;

/** The seven kinds of party member, each with its own duties (平城区). */
public enum MemberKind {
    /** 社区党员. */
    COMMUNITY,
    /** 在职党员. */
    EMPLOYED,
    /** 流动党员. */
    MOBILE,
    /** 困难党员. */
    IN_DIFFICULTY,
    /** 离退休党员. */
    RETIRED,
    /** 年老体弱党员. */
    FRAIL,
    /** 退役军人党员. */
    VETERAN
}
