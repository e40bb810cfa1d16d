package org.linli.partymember.rebalance.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.event.RebalancingEvent.Accepted;
import org.linli.event.RebalancingEvent.Asked;
import org.linli.event.RebalancingEvent.Declined;
import org.linli.partymember.rebalance.plan.Assignment;
import org.linli.partymember.rebalance.plan.Grounds;
import org.linli.partymember.rebalance.town.Person.Word;
import org.linli.partymember.rebalance.town.Stop;

class AskTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final Duration WITHIN = Duration.ofDays(14);
    private static final Instant TOO_LATE = NOW.plus(WITHIN);
    private static final UUID EVENT = new UUID(0, 1);
    private static final Stop HOME = new Stop(new DivisionCode("140981001001"), null);
    private static final Stop AWAY = new Stop(new DivisionCode("140981001002"), "东苑");
    private static final Grounds GROUNDS =
            new Grounds(900, new Grounds.Gains(-60, 300, 0, 40), 0, List.of(), 6_000, 8, 7);

    private static Ask asked() {
        return Ask.ask(
                        "p-1",
                        new Assignment("m-1", "u-1", HOME, AWAY, Assignment.Verdict.MOVES, GROUNDS),
                        WITHIN,
                        EVENT,
                        NOW)
                .next();
    }

    @Test
    void askingTellsWhoIsAskedAndUntilWhen() {
        var asking = Ask.ask(
                "p-1", new Assignment("m-1", "u-1", HOME, AWAY, Assignment.Verdict.MOVES, GROUNDS), WITHIN, EVENT, NOW);

        assertThat(asking.event()).get().isInstanceOfSatisfying(Asked.class, event -> {
            assertThat(event.until()).isEqualTo(TOO_LATE);
            assertThat(event.question().memberId()).isEqualTo("m-1");
            assertThat(event.question().place()).isEqualTo("东苑");
        });
        assertThat(asking.next().dueAt()).isEqualTo(TOO_LATE);
    }

    @Test
    void whoAgreesIsDueToBeCheckedInAtOnce() {
        var accepted = asked().accept(EVENT, NOW);

        assertThat(accepted.event()).get().isInstanceOf(Accepted.class);
        assertThat(accepted.next().dueAt()).isEqualTo(NOW);
        assertThat(accepted.next().placed(NOW).next().dueAt()).isNull();
    }

    @Test
    void whatIsSaidTwiceIsSaidOnce() {
        var accepted = asked().accept(EVENT, NOW).next();
        var declined = asked().decline(EVENT, NOW).next();

        assertThat(accepted.accept(EVENT, NOW).next()).isSameAs(accepted);
        assertThat(accepted.placed(NOW).next().accept(EVENT, NOW).event()).isEmpty();
        assertThat(declined.decline(EVENT, NOW).next()).isSameAs(declined);
    }

    @Test
    void whatIsAnsweredStaysAnswered() {
        var accepted = asked().accept(EVENT, NOW).next();
        var declining = asked().decline(EVENT, NOW);

        assertThat(declining.event()).get().isInstanceOf(Declined.class);
        assertThatThrownBy(() -> accepted.decline(EVENT, NOW)).isInstanceOf(AskRefused.IllegalMove.class);
        assertThatThrownBy(() -> declining.next().accept(EVENT, NOW)).isInstanceOf(AskRefused.IllegalMove.class);
        assertThat(declining.next().lapse(TOO_LATE).next().state()).isInstanceOf(AskState.Declined.class);
        assertThat(accepted.lapse(TOO_LATE).next()).isSameAs(accepted);
    }

    @Test
    void aQuestionLapsesAtItsInstantWhetherOrNotTheClockHasSeenIt() {
        var ask = asked();

        assertThat(ask.lapse(TOO_LATE.minusMillis(1)).next()).isSameAs(ask);
        assertThat(ask.lapse(TOO_LATE).next().state()).isInstanceOf(AskState.Expired.class);
        assertThatThrownBy(() -> ask.accept(EVENT, TOO_LATE)).isInstanceOf(AskRefused.IllegalMove.class);
        assertThatThrownBy(() -> ask.decline(EVENT, TOO_LATE)).isInstanceOf(AskRefused.IllegalMove.class);
    }

    @Test
    void whoseCheckInIsRefusedStays() {
        var refused = asked().accept(EVENT, NOW).next().giveUp(NOW);

        assertThat(refused.next().state()).isInstanceOf(AskState.Expired.class);
        assertThat(refused.next().dueAt()).isNull();
    }

    @Test
    void ofWhatAMemberHasSaidTheLastHolds() {
        var declined = asked().decline(EVENT, NOW).next();
        var open = asked();

        assertThat(word(null)).isEqualTo(Word.NONE);
        assertThat(word(new Consent("m-1", true, NOW, 1))).isEqualTo(Word.AGREES);
        assertThat(word(new Consent("m-1", true, NOW.minusSeconds(1), 1), declined))
                .isEqualTo(Word.DECLINES);
        assertThat(word(new Consent("m-1", true, NOW.plusSeconds(1), 1), declined))
                .isEqualTo(Word.AGREES);
        assertThat(word(new Consent("m-1", true, NOW.plusSeconds(1), 1), declined, open))
                .isEqualTo(Word.ASKED);
    }

    private static Word word(@Nullable Consent consent, Ask... asks) {
        return RebalancingWords.known(List.of(asks), consent).word();
    }

    @Test
    void whoHasMovedIsInTheCompoundThatTheyAgreedTo() {
        var placed = asked().accept(EVENT, NOW).next().placed(NOW).next();

        assertThat(RebalancingWords.known(List.of(placed), null))
                .isEqualTo(new RebalancingWords.Known(Word.NONE, AWAY));
    }
}
