package org.linli.event;

/** What whoever has an order may ask for, and somebody else decides (申请). */
public enum PetitionKind {
    /** 延期: more time, at most the original limit, at most twice. */
    EXTENSION,
    /** 挂起: the clock stands still for a while, once, at most a year. */
    SUSPENSION,
    /** 超时申诉: it was late, and that shall not count against the unit; once. */
    OVERTIME_APPEAL,
    /** 不合理诉求: the demand cannot be met, and satisfaction with it shall not count; once. */
    UNREASONABLE,
    /** 退回热线: the hotline takes its order back. */
    RETURN_TO_HOTLINE
}
