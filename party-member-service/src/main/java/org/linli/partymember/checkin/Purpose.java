package org.linli.partymember.checkin;

/** What a token is good for, and for nothing else. */
public enum Purpose {
    UNIT_CHECK_IN,
    MEMBER_CHECK_IN
}
