package org.linli.grid.staff;

/** What a specialist knows. */
public enum Specialty {
    /** 法律. */
    LAW,
    /** 调解. */
    MEDIATION,
    /** 医疗卫生. */
    HEALTH,
    /** 心理. */
    PSYCHOLOGY,
    /** 消防. */
    FIRE_SAFETY,
    /** 治安. */
    PUBLIC_SECURITY,
    /** 应急. */
    EMERGENCY,
    /** 城市管理. */
    URBAN_MANAGEMENT,
    /** 市场监管. */
    MARKET_SUPERVISION,
    /** 环保. */
    ENVIRONMENT,
    /** 民政. */
    CIVIL_AFFAIRS,
    /** 教育. */
    EDUCATION,
    /** 水电维修. */
    UTILITIES
}
