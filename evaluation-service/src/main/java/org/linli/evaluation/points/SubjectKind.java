package org.linli.evaluation.points;

/** Whom the three appraisals (三评) score. */
public enum SubjectKind {
    /** 评党员. */
    MEMBER,
    /** 评居民. */
    RESIDENT,
    /** 评单位. */
    UNIT
}
