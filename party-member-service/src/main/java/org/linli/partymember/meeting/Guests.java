package org.linli.partymember.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.partymember.meeting.council.HouseRules;
import org.linli.partymember.meeting.council.Seat;

/** Those who are invited to a meeting, in the order of their seats. */
public record Guests(List<Invitee> all) {

    public Guests {
        all = List.copyOf(all);
    }

    static Guests of(List<Seat> seats) {
        return new Guests(seats.stream().map(Invitee::of).toList());
    }

    public boolean include(Seat seat) {
        return all.stream().anyMatch(invitee -> invitee.seat().equals(seat));
    }

    /** @throws MeetingRefused if it is not invited */
    private Invitee invitee(Seat seat) {
        return all.stream()
                .filter(invitee -> invitee.seat().equals(seat))
                .findFirst()
                .orElseThrow(MeetingRefused.NotInvited::new);
    }

    /** Nobody has replied. */
    Guests askedAgain() {
        return of(all.stream().map(Invitee::seat).toList());
    }

    /**
     * @return these if the seat said so before
     * @throws MeetingRefused if it is not invited
     */
    Guests replied(Seat seat, Invitee.Reply said, Instant at) {
        return invitee(seat).reply() == said
                ? this
                : new Guests(all.stream()
                        .map(invitee -> invitee.seat().equals(seat) ? invitee.replied(said, at) : invitee)
                        .toList());
    }

    /** @throws MeetingRefused if one of those who have come is not invited, or they are too few */
    Guests there(Set<Seat> those, HouseRules.Share quorum) {
        those.forEach(this::invitee);
        if (!quorum.isReachedBy(those.size(), all.size())) {
            throw new MeetingRefused.NoQuorum(those.size(), all.size());
        }
        return new Guests(all.stream().map(invitee -> invitee.there(those)).toList());
    }

    /** @throws MeetingRefused if it is not there */
    void requirePresent(Seat seat) {
        if (!invitee(seat).present()) {
            throw new MeetingRefused.NotInvited();
        }
    }

    Set<Seat> present() {
        return all.stream().filter(Invitee::present).map(Invitee::seat).collect(Collectors.toUnmodifiableSet());
    }

    /** Ids of those of a kind who are there. */
    List<String> present(Seat.Kind kind) {
        return all.stream()
                .filter(Invitee::present)
                .map(Invitee::seat)
                .filter(seat -> seat.kind() == kind)
                .map(Seat::holder)
                .toList();
    }
}
