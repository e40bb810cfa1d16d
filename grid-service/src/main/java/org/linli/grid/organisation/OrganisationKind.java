package org.linli.grid.organisation;

/** What an organisation is, from the top: each lies under one that comes before it. */
public enum OrganisationKind {
    /** 党委. */
    COMMITTEE,
    /** 党总支. */
    GENERAL_BRANCH,
    /** 党支部. */
    BRANCH,
    /** 党小组. */
    GROUP,
    /** 党员中心户. */
    HOUSEHOLD_LINK
}
