package org.linli.evaluation.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.evaluation.Happened.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.evaluation.appraisal.AppraisalState.Name;
import org.linli.evaluation.appraisal.ballot.Grade;
import org.linli.evaluation.appraisal.ballot.VoterBody;
import org.linli.evaluation.appraisal.tally.Outcome;
import org.linli.evaluation.appraisal.tally.Quorum;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionCode;

/** Every move from every state. */
class AppraisalTest {

    private static final Instant OPENS = NOON.plus(Duration.ofHours(1));
    private static final Instant CLOSES = NOON.plus(Duration.ofHours(2));
    private static final Instant BEFORE_CLOSING = CLOSES.minusMillis(1);

    private static final Map<Name, Map<String, Name>> LEADS = Map.of(
            Name.DRAFTED,
                    Map.of("open", Name.OPEN, "opened", Name.OPEN, "cancel", Name.CANCELLED, "counted", Name.DRAFTED),
            Name.OPEN, Map.of("open", Name.OPEN, "opened", Name.OPEN, "cancel", Name.CANCELLED, "counted", Name.CLOSED),
            Name.CLOSED, Map.of("opened", Name.CLOSED, "counted", Name.CLOSED),
            Name.INVALID, Map.of("opened", Name.INVALID, "counted", Name.INVALID),
            Name.CANCELLED, Map.of("opened", Name.CANCELLED, "cancel", Name.CANCELLED, "counted", Name.CANCELLED));

    private static Appraisal drafted(Instant now) {
        var draft = new Draft(
                new DivisionCode("140213050001"),
                "评议",
                SubjectKind.MEMBER,
                List.of("n"),
                List.of(new Electorate(VoterBody.PROPERTY_FIRM, 1000, List.of("a", "b"))),
                Quorum.USUAL,
                Map.of(Grade.EXCELLENT, 100),
                OPENS,
                CLOSES);
        return Appraisal.draft("a", draft, null, "staff", now).next();
    }

    private static Outcome outcome(boolean reached) {
        return new Outcome(List.of(), reached, List.of());
    }

    private static Appraisal in(Name state) {
        var open = drafted(NOON).opened().next();
        return switch (state) {
            case DRAFTED -> drafted(NOON);
            case OPEN -> open;
            case CLOSED -> open.counted(outcome(true), CLOSES).next();
            case INVALID -> open.counted(outcome(false), CLOSES).next();
            case CANCELLED -> open.cancel("名单有误", "staff", NOON).next();
        };
    }

    private static UnaryOperator<Appraisal> move(String name) {
        return switch (name) {
            case "open" -> appraisal -> appraisal.open(BEFORE_CLOSING).next();
            case "opened" -> appraisal -> appraisal.opened().next();
            case "cancel" ->
                appraisal -> appraisal.cancel("名单有误", "staff", BEFORE_CLOSING).next();
            default -> appraisal -> appraisal.counted(outcome(true), CLOSES).next();
        };
    }

    @ParameterizedTest
    @EnumSource
    void onlyLegalMovesAreMade(Name state) {
        assertThat(in(state).state().name()).isEqualTo(state);
        for (var name : List.of("open", "opened", "cancel", "counted")) {
            var next = LEADS.get(state).get(name);
            if (next == null) {
                assertThatThrownBy(() -> move(name).apply(in(state))).isInstanceOf(AppraisalRefused.IllegalMove.class);
            } else {
                assertThat(move(name).apply(in(state)).state().name()).isEqualTo(next);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"3599999,false", "3600000,true", "7199999,true", "7200000,false"})
    void votesAreAcceptedFromTheOpeningUntilTheClosing(long millis, boolean open) {
        var now = NOON.plusMillis(millis);

        assertThat(in(Name.DRAFTED).isOpenAt(now)).isEqualTo(open);
        assertThat(in(Name.OPEN).isOpenAt(now)).isEqualTo(open);
        assertThat(in(Name.CANCELLED).isOpenAt(now)).isFalse();
        assertThat(in(Name.CLOSED).isOpenAt(now)).isFalse();
        assertThat(in(Name.INVALID).isOpenAt(now)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void theTimeComesForWhatIsNotAtItsEnd(Name state) {
        var due = in(state).dueAt();

        switch (state) {
            case DRAFTED -> assertThat(due).isEqualTo(OPENS);
            case OPEN -> assertThat(due).isEqualTo(CLOSES);
            case CANCELLED -> assertThat(due).isNotNull();
            case CLOSED, INVALID -> assertThat(due).isNull();
        }
        var cleared = in(state).cleared().next();
        assertThat(cleared.dueAt()).isNull();
        assertThat(cleared.cleared().next()).isSameAs(cleared);
    }

    @Test
    void afterTheClosingNothingIsOpenedOrCalledOff() {
        for (var state : List.of(Name.DRAFTED, Name.OPEN)) {
            assertThatThrownBy(() -> in(state).cancel("太迟", "staff", CLOSES))
                    .isInstanceOf(AppraisalRefused.IllegalMove.class);
        }
        assertThatThrownBy(() -> in(Name.DRAFTED).open(CLOSES)).isInstanceOf(AppraisalRefused.IllegalMove.class);
    }

    @Test
    void whatIsOpenedEarlyIsOpenFromThen() {
        var opened = in(Name.DRAFTED).open(NOON).next();

        assertThat(opened.isOpenAt(NOON)).isTrue();
        assertThat(opened.dueAt()).isEqualTo(CLOSES);
    }

    @Test
    void whatIsDraftedAfterItsOpeningIsOpenAtOnce() {
        assertThat(drafted(OPENS).state().name()).isEqualTo(Name.OPEN);
        assertThat(drafted(OPENS).dueAt()).isEqualTo(CLOSES);
    }

    @Test
    void everyVoterHasOneSeat() {
        assertThat(in(Name.OPEN).seatOf("b")).contains(new Electorate.Seat(VoterBody.PROPERTY_FIRM, 1));
        assertThat(in(Name.OPEN).seatOf("c")).isEmpty();
    }

    @Test
    void theGradesFallFromTheBestToTheWorst() {
        assertThat(new AppraisalSettings(Map.of(Grade.EXCELLENT, 100, Grade.GOOD, 80, Grade.FAIR, 60, Grade.POOR, 0))
                        .grades())
                .hasSize(4);
        assertThatThrownBy(() -> new AppraisalSettings(Map.of(Grade.EXCELLENT, 100)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AppraisalSettings(
                        Map.of(Grade.EXCELLENT, 100, Grade.GOOD, 100, Grade.FAIR, 60, Grade.POOR, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
