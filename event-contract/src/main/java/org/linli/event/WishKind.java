package org.linli.event;

/** What a micro-wish (微心愿) is about. */
public enum WishKind {
    /** 实物: some thing. */
    GOODS,
    /** 陪伴: somebody's time. */
    COMPANY,
    /** 助医. */
    HEALTH,
    /** 助学. */
    LEARNING,
    /** 维修. */
    REPAIR,
    OTHER
}
