package org.linli.event;

/** Why a unit may give an order back (退单理由); there is no other reason. */
public enum ReturnGround {
    /** 非本单位职责: the law or the catalogue gives the matter to another unit. */
    NOT_OUR_DUTY,
    /** 非本辖区: it lies outside what the unit serves. */
    NOT_OUR_AREA,
    /** 事实不清: what or where it is cannot be told, and the resident cannot be reached to say. */
    UNCLEAR,
    /** 已办结: the same has been dealt with. */
    ALREADY_DONE,
    /** 需多部门: it takes several units, and another has to lead. */
    NEEDS_SEVERAL
}
