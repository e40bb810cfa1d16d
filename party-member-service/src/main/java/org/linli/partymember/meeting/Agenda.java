package org.linli.partymember.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.linli.partymember.meeting.council.HouseRules;
import org.linli.partymember.meeting.council.Seat;

/** What a meeting is about, in the order in which it was put there. */
public record Agenda(List<Item> items) {

    static final int MOST = 200;
    static final Agenda EMPTY = new Agenda(List.of());

    /** A stuck order that comes before a meeting when it opens. */
    public record Stuck(String orderId, String text) {}

    public Agenda {
        items = List.copyOf(items);
    }

    /**
     * @throws MeetingRefused if there is no such item
     */
    Item item(int number) {
        return items.stream()
                .filter(item -> item.number() == number)
                .findFirst()
                .orElseThrow(() -> new MeetingRefused.NoItem(number));
    }

    Agenda with(Item.Kind kind, String text) {
        if (items.size() >= MOST) {
            throw new MeetingRefused.TooManyItems(MOST);
        }
        return and(new Item(items.size() + 1, kind, text, null, null, null));
    }

    /** As many of them as there is room for; the others wait for the next meeting. */
    Agenda withOrders(List<Stuck> orders) {
        var longer = this;
        for (var order : orders) {
            if (longer.items.size() < MOST) {
                longer = longer.and(new Item(
                        longer.items.size() + 1, Item.Kind.PROBLEM, order.text(), order.orderId(), null, null));
            }
        }
        return longer;
    }

    private Agenda and(Item item) {
        return new Agenda(Stream.concat(items.stream(), Stream.of(item)).toList());
    }

    /**
     * The seat's last word counts.
     *
     * @return this if it said so before
     * @throws MeetingRefused if there is no such item, or it has been counted
     */
    Agenda voted(int number, Seat seat, Vote.Choice choice, Instant at) {
        var item = item(number);
        var vote = voteOn(item);
        if (vote.outcome() != null) {
            throw new MeetingRefused.VoteClosed(number);
        }
        return vote.says(seat, choice) ? this : replaced(item.voted(vote.cast(seat, choice, at)));
    }

    /** @return this if it has been counted */
    Agenda voteClosed(int number, HouseRules.Majority majority, int present) {
        var item = item(number);
        var vote = voteOn(item);
        return vote.outcome() != null ? this : replaced(item.voted(vote.closed(majority, present)));
    }

    private static Vote voteOn(Item item) {
        return Objects.requireNonNullElse(item.vote(), Vote.NONE);
    }

    /**
     * @return this if it was solved before
     * @throws MeetingRefused if there is no such item, or it is no problem
     */
    Agenda solved(int number, Item.Solution solution) {
        var item = item(number);
        if (!item.isProblem()) {
            throw new MeetingRefused.NoProblem(number);
        }
        return item.solution() != null ? this : replaced(item.solved(solution));
    }

    /** @throws MeetingRefused if there is no such item, or the vote on it is open or went the other way */
    Item notVotedDown(int number) {
        var item = item(number);
        if (item.vote() instanceof Vote vote
                && (vote.outcome() == null || !vote.outcome().carried())) {
            throw new MeetingRefused.NotCarried(number);
        }
        return item;
    }

    private Agenda replaced(Item by) {
        return new Agenda(items.stream()
                .map(item -> item.number() == by.number() ? by : item)
                .toList());
    }

    /** Votes that are still open are counted as they are. */
    Agenda allVotesClosed(HouseRules.Majority majority, int present) {
        return new Agenda(items.stream()
                .map(item -> item.vote() instanceof Vote vote && vote.outcome() == null
                        ? item.voted(vote.closed(majority, present))
                        : item)
                .toList());
    }

    int problems() {
        return Math.toIntExact(items.stream().filter(Item::isProblem).count());
    }

    int last() {
        return items.size();
    }
}
