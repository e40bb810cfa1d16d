package org.linli.partymember.pairing.visit;

/** What a visit is for. */
enum VisitPurpose {
    /** 走访慰问. */
    GREETING,
    /** 政策宣讲. */
    POLICY,
    /** 困难排查. */
    DIFFICULTY,
    /** 代办事项. */
    ERRAND,
    /** 安全检查. */
    SAFETY,
    OTHER
}
