package org.linli.partymember.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.linli.partymember.meeting.council.HouseRules;
import org.linli.partymember.meeting.council.Seat;

class VotePropertyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");

    @Property
    void howeverOftenTheyAreRecastEachSeatHasOneVoteAndTheLastOneCounts(
            @ForAll List<@IntRange(max = 6) Integer> seats, @ForAll List<Vote.Choice> choices) {
        var vote = Vote.NONE;
        var last = new HashMap<Seat, Vote.Choice>();
        for (var n = 0; n < Math.min(seats.size(), choices.size()); n++) {
            var seat = Seat.unit("unit-" + seats.get(n));
            vote = vote.cast(seat, choices.get(n), NOW);
            last.put(seat, choices.get(n));
        }

        var outcome = vote.closed(HouseRules.Majority.SIMPLE, 7).outcome();

        assertThat(outcome.yes() + outcome.no() + outcome.abstained()).isEqualTo(last.size());
        assertThat(outcome.yes()).isEqualTo(count(last.values(), Vote.Choice.YES));
        assertThat(outcome.carried()).isEqualTo(outcome.yes() > outcome.no());
    }

    private static int count(Collection<Vote.Choice> all, Vote.Choice choice) {
        return Collections.frequency(all, choice);
    }
}
