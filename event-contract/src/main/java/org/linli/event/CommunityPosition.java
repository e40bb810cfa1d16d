package org.linli.event;

/** What a member can be in a community besides a member. */
public enum CommunityPosition {
    /** Part-time member of the community's party committee (兼职委员). */
    COMMUNITY_COMMITTEE_MEMBER,
    /** Secretary of the party branch of a compound (小区党支部书记). */
    COMPOUND_SECRETARY
}
