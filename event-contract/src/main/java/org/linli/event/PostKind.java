package org.linli.event;

/** What kind of place a post is. */
public enum PostKind {
    /** 设岗定责: a named duty. */
    DUTY,
    /** 窗口岗位. */
    WINDOW,
    /** 党员工作室. */
    STUDIO
}
