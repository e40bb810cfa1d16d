package org.linli.event;

/** What people come together for. */
public enum ActivityKind {
    /** 活动. */
    ACTIVITY,
    /** 家庭党校. */
    FAMILY_PARTY_SCHOOL,
    /** 老年大学. */
    SENIOR_COLLEGE,
    /** 网格员培训. */
    GRID_STAFF_TRAINING,
    /** 党课. */
    PARTY_LECTURE,
    /** 志愿服务活动. */
    VOLUNTEERING
}
