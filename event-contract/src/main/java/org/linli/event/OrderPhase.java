package org.linli.event;

/** A part of an order's life that has a limit of its own (限时办结). */
public enum OrderPhase {
    /** 受理: from the request's coming in until it is accepted or refused. */
    ACCEPT,
    /** 派单: from being accepted until it is sent to someone. */
    DISPATCH,
    /** 签收: from being sent until it is taken. */
    SIGN,
    /** 响应: from being sent until the resident has been contacted and it is in hand. */
    HANDLE,
    /** 办理: from being sent until it is answered. */
    ANSWER,
    /** 回访: from the answer until the resident has been asked about it, or it is closed. */
    FOLLOW_UP
}
