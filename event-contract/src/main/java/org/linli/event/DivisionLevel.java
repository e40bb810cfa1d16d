package org.linli.event;

/** Levels of the division tree, from the top. */
public enum DivisionLevel {
    /** 区县, 6 digits. */
    DISTRICT,
    /** 街道 or 乡镇, 9 digits. */
    STREET,
    /** 社区 or 村, 12 digits. */
    COMMUNITY,
    /** 网格, 15 digits. */
    GRID,
    /** 微网格 or 楼栋, 18 digits. */
    MICRO_GRID;

    /** Length of a code of this level. */
    public int digits() {
        return 6 + 3 * ordinal();
    }
}
