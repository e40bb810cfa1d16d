package org.linli.grid.legacy;

/** Whose grid it was. */
enum LegacySystem {
    /** 公安. */
    POLICE,
    /** 城管. */
    URBAN_MANAGEMENT,
    /** 民政. */
    CIVIL_AFFAIRS,
    /** 应急. */
    EMERGENCY,
    /** 其他. */
    OTHER
}
