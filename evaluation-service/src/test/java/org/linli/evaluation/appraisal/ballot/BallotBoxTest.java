package org.linli.evaluation.appraisal.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BallotBoxTest {

    private static final BallotBox EMPTY = BallotBox.empty("a", VoterBody.PROPERTY_FIRM);
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    private static Ballot ballot(String voter) {
        var receipt = Receipt.of(Optional.of(KEY), voter, "a");
        return Ballot.of(receipt.ballotId("a"), List.of(Grade.GOOD));
    }

    /** Whoever votes, in whatever order and however often. */
    @Property(tries = 300)
    void everyVoterHasOneBallotInTheBoxAndNoOrderTellsWhose(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 40) Integer> attempts) {
        var box = EMPTY;
        for (var voter : attempts) {
            box = box.cast(voter, ballot("v" + voter), true).next();
        }

        assertThat(box.voted()).isSorted().containsExactlyInAnyOrderElementsOf(new HashSet<>(attempts));
        assertThat(box.ballots()).hasSameSizeAs(box.voted());
        assertThat(box.ballots().stream().map(Ballot::id)).isSorted().doesNotHaveDuplicates();
        assertThat(box.version()).isEqualTo(box.voted().size() + 1);
    }

    @Test
    void whoHasVotedVotesNoOtherWay() {
        var box = EMPTY.cast(3, ballot("a"), true).next();

        assertThat(box.cast(3, ballot("a"), false).next()).isSameAs(box);
        assertThatThrownBy(() -> box.cast(3, ballot("b"), true)).isInstanceOf(BallotRefused.AlreadyVoted.class);
        assertThatThrownBy(() -> box.cast(4, ballot("b"), false)).isInstanceOf(BallotRefused.NotOpen.class);
    }

    @Test
    void nothingGoesIntoALockedBox() {
        var locked = EMPTY.cast(3, ballot("a"), true).next().lock().next();

        assertThatThrownBy(() -> locked.cast(4, ballot("b"), true)).isInstanceOf(BallotRefused.NotOpen.class);
        assertThat(locked.lock().next()).isSameAs(locked);
        assertThat(locked.find(ballot("a").id())).isPresent();
        assertThat(locked.find("none")).isEmpty();
    }

    @Test
    void whatIsDiscardedIsGone() {
        var discarded = EMPTY.cast(3, ballot("a"), true).next().discard().next();

        assertThat(discarded.ballots()).isEmpty();
        assertThat(discarded.locked()).isTrue();
        assertThat(discarded.discard().next()).isSameAs(discarded);
    }

    @ParameterizedTest
    @EnumSource
    void aGradeIsReadAsItWasStored(Grade grade) {
        assertThat(Ballot.of("b", List.of(grade, Grade.POOR)).grades()).containsExactly(grade, Grade.POOR);
    }

    @Test
    void aLetterThatIsNoGradeIsNotCounted() {
        assertThatThrownBy(() -> new Ballot("b", "X").grades()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameKeyGivesTheSameReceiptToTheSameVoterOnly() {
        var receipt = Receipt.of(Optional.of(KEY), "v", "a");

        assertThat(Receipt.of(Optional.of(KEY), "v", "a")).isEqualTo(receipt);
        assertThat(Receipt.of(Optional.of(KEY), "w", "a")).isNotEqualTo(receipt);
        assertThat(Receipt.of(Optional.of(KEY), "v", "b")).isNotEqualTo(receipt);
        assertThat(Receipt.of(Optional.empty(), "v", "a")).isNotEqualTo(Receipt.of(Optional.empty(), "v", "a"));
        assertThat(receipt.ballotId("a")).isNotEqualTo(receipt.code()).hasSize(32);
        assertThat(receipt).asString().doesNotContain(receipt.code());
        assertThatThrownBy(() -> Receipt.of(Optional.of("short"), "v", "a"))
                .isInstanceOf(BallotRefused.GuessableKey.class);
    }
}
