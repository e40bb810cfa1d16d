package org.linli.standalone.scenario.file;

/** What a person does on a grid. */
public enum StaffRole {
    /** 网格长. */
    GRID_LEAD,
    /** 专职网格员. */
    FULL_TIME,
    /** 兼职网格员. */
    PART_TIME,
    /** 网格辅助员. */
    ASSISTANT,
    /** 专业网格员. */
    SPECIALIST,
    /** 楼栋中心户. */
    HOUSEHOLD_LINK
}
