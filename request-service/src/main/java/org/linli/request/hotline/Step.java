package org.linli.request.hotline;

import org.linli.event.RequestEvent;

/** What a hotline is told has happened to an order of its. */
enum Step {
    RECEIVED,
    ACCEPTED,
    REFUSED,
    DISPATCHED,
    SIGNED,
    IN_HAND,
    CLAIMED,
    RETURNED,
    REFERRED,
    PETITIONED,
    DECIDED,
    RESUMED,
    ANSWERED,
    FOLLOWED_UP,
    RATED,
    CLOSED,
    REOPENED,
    WITHDRAWN,
    MERGED,
    SUPERVISED,
    URGED,
    ASSISTED,
    CONTRIBUTED,
    WARNED,
    ESCALATED;

    static Step of(RequestEvent event) {
        return switch (event) {
            case RequestEvent.Submitted _ -> RECEIVED;
            case RequestEvent.Accepted _ -> ACCEPTED;
            case RequestEvent.Refused _ -> REFUSED;
            case RequestEvent.Dispatched _ -> DISPATCHED;
            case RequestEvent.Signed _ -> SIGNED;
            case RequestEvent.TakenInHand _ -> IN_HAND;
            case RequestEvent.Claimed _ -> CLAIMED;
            case RequestEvent.Returned _ -> RETURNED;
            case RequestEvent.Referred _ -> REFERRED;
            case RequestEvent.Petitioned _ -> PETITIONED;
            case RequestEvent.Decided _ -> DECIDED;
            case RequestEvent.Resumed _ -> RESUMED;
            case RequestEvent.Answered _ -> ANSWERED;
            case RequestEvent.FollowedUp _ -> FOLLOWED_UP;
            case RequestEvent.Rated _ -> RATED;
            case RequestEvent.Closed _ -> CLOSED;
            case RequestEvent.Reopened _ -> REOPENED;
            case RequestEvent.Withdrawn _ -> WITHDRAWN;
            case RequestEvent.Merged _ -> MERGED;
            case RequestEvent.Supervised _ -> SUPERVISED;
            case RequestEvent.Urged _ -> URGED;
            case RequestEvent.Assisted _ -> ASSISTED;
            case RequestEvent.Contributed _ -> CONTRIBUTED;
            case RequestEvent.Warned _ -> WARNED;
            case RequestEvent.Escalated _ -> ESCALATED;
        };
    }
}
