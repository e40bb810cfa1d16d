package org.linli.request.proposal;

/** Why a unit is proposed, or is not the first. */
enum Ground {
    /** The catalogue in force names it for the matter. */
    CATALOGUE,
    /** It is registered in the order's community. */
    SAME_COMMUNITY,
    SAME_STREET,
    SAME_DISTRICT,
    /** It has checked in with the order's community (双报到). */
    CHECKED_IN,
    /** It has answered orders of this category. */
    EXPERIENCE,
    /** What it has to do already. */
    LOAD,
    /** It gave orders of this category back as none of its duty or area. */
    GAVE_BACK_AS_NOT_OURS,
    /** It gave orders of this category back for other reasons. */
    GAVE_BACK
}
