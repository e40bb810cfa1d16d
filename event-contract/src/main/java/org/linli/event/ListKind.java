package org.linli.event;

/** The four lists of what may reach a community from above (四张清单); what is on none of them may not (事无准入不得进). */
public enum ListKind {
    /** 事项. */
    MATTER,
    /** 牌子. */
    PLAQUE,
    /** 证明. */
    CERTIFICATE,
    /** 考核. */
    ASSESSMENT
}
