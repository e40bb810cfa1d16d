package org.linli.partymember.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.event.Event;
import org.linli.event.MemberKind;
import org.linli.event.ReportEvent;
import org.linli.partymember.checkin.CheckIns;
import org.linli.partymember.report.ReportState.Standing;
import org.linli.partymember.report.draft.Draft;
import org.linli.partymember.report.draft.Figures;
import org.linli.partymember.report.draft.ReportPeriod;

class ReportTest {

    private static final ReportSettings SETTINGS = new ReportSettings(
            Set.of(MemberKind.EMPLOYED),
            Duration.ofDays(15),
            Duration.ofDays(31),
            Duration.ofDays(7),
            List.of(Duration.ofDays(7), Duration.ofDays(1)));
    private static final ReportPeriod PERIOD = new ReportPeriod(2026, 1);
    private static final Instant OPENED = PERIOD.until();
    private static final Instant DUE = OPENED.plus(Duration.ofDays(15));
    private static final UUID EVENT = UUID.randomUUID();
    private static final Draft DRAFT = new Draft(Figures.of(List.of(), List.of()), "没有服务记录。", OPENED);

    private static Reporter member(MemberKind kind) {
        return new Reporter("m-1", kind, "u-1", new DivisionCode("140213050"), CheckIns.none());
    }

    private final Report owed =
            Report.open(member(MemberKind.EMPLOYED), PERIOD, SETTINGS, OPENED).next();
    private final Report submitted =
            owed.draft(DRAFT).next().submit("m-1", null, EVENT, OPENED).next();

    private static List<Event> everythingTheClockTells(Report report, Instant until) {
        var told = new ArrayList<Event>();
        var now = report;
        while (now.wakeAt() != null && !now.wakeAt().isAfter(until)) {
            var change = now.ring(SETTINGS, EVENT, now.wakeAt());
            change.event().ifPresent(told::add);
            now = change.next();
        }
        return told;
    }

    @Test
    void whoOwesAReportIsRemindedEachTimeOnceAndIsLateOnce() {
        var told = everythingTheClockTells(owed, DUE.plus(Duration.ofDays(100)));

        assertThat(told).hasSize(3);
        assertThat(told.subList(0, 2)).allSatisfy(event -> assertThat(event).isInstanceOf(ReportEvent.Reminded.class));
        assertThat(told.getFirst().at()).isEqualTo(DUE.minus(Duration.ofDays(7)));
        assertThat(told.getLast()).isInstanceOf(ReportEvent.Overdue.class);
        assertThat(told.getLast().at()).isEqualTo(DUE);
    }

    @Test
    void aClockThatSleptThroughRemindersRemindsOnce() {
        var woken = owed.ring(SETTINGS, EVENT, DUE.minusSeconds(60));

        assertThat(woken.event())
                .hasValueSatisfying(event -> assertThat(event).isInstanceOf(ReportEvent.Reminded.class));
        assertThat(woken.next().wakeAt()).isEqualTo(DUE);
    }

    @Test
    void whatIsLateIsListedAsLateUntilItIsSubmitted() {
        var late = owed.ring(SETTINGS, EVENT, DUE).next();

        assertThat(late.standing()).isEqualTo(Standing.OVERDUE);
        assertThat(late.wakeAt()).isNull();
        var handedIn = late.draft(DRAFT).next().submit("m-1", null, EVENT, DUE.plusSeconds(60));
        assertThat(handedIn.next().standing()).isEqualTo(Standing.SUBMITTED);
        assertThat(handedIn.event())
                .hasValueSatisfying(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                ReportEvent.Submitted.class,
                                told -> assertThat(told.inTime()).isFalse()));
    }

    @Test
    void aClockThatComesTooEarlyTellsNothingAndWakesAgain() {
        var tooEarly = owed.ring(SETTINGS, EVENT, OPENED);

        assertThat(tooEarly.event()).isEmpty();
        assertThat(tooEarly.next().wakeAt()).isEqualTo(DUE.minus(Duration.ofDays(7)));
    }

    @Test
    void aFrailMemberOwesNothing() {
        var free =
                Report.open(member(MemberKind.FRAIL), PERIOD, SETTINGS, OPENED).next();

        assertThat(free.deadline().dueAt()).isNull();
        assertThat(free.wakeAt()).isNull();
    }

    @Test
    void whatIsHandedInHasToBeDraftedFirst() {
        assertThatThrownBy(() -> owed.submit("m-1", "随便", EVENT, OPENED))
                .isInstanceOf(ReportRefused.NothingDrafted.class);
    }

    @Test
    void everyVersionIsKept() {
        var returned =
                submitted.giveBack("u-admin", "太简单", SETTINGS, EVENT, OPENED).next();
        var again = returned.submit("m-1", "补充：参加扫雪。", EVENT, OPENED).next();

        assertThat(returned.standing()).isEqualTo(Standing.RETURNED);
        assertThat(returned.deadline().dueAt()).isEqualTo(OPENED.plus(Duration.ofDays(7)));
        assertThat(again.versions())
                .extracting(version -> version.content().text())
                .containsExactly("没有服务记录。", "补充：参加扫雪。");
        assertThat(again.accept("u-admin", EVENT, OPENED).next().standing()).isEqualTo(Standing.ACCEPTED);
    }

    @Test
    void whatIsReturnedAndNotWrittenAgainIsLateToo() {
        var returned =
                submitted.giveBack("u-admin", "太简单", SETTINGS, EVENT, OPENED).next();

        var told = everythingTheClockTells(returned, DUE);

        assertThat(told).last().isInstanceOf(ReportEvent.Overdue.class);
    }

    @Test
    void repeatingAMoveChangesNothing() {
        var accepted = submitted.accept("u-admin", EVENT, OPENED).next();

        assertThat(submitted.submit("m-1", "x", EVENT, OPENED).next()).isSameAs(submitted);
        assertThat(accepted.accept("u-admin", EVENT, OPENED).next()).isSameAs(accepted);
    }

    @Test
    void movesThatAreNoneAreRefused() {
        var accepted = submitted.accept("u-admin", EVENT, OPENED).next();

        assertThatThrownBy(() -> owed.accept("u", EVENT, OPENED)).isInstanceOf(ReportRefused.IllegalMove.class);
        assertThatThrownBy(() -> accepted.giveBack("u", "x", SETTINGS, EVENT, OPENED))
                .isInstanceOf(ReportRefused.IllegalMove.class);
        assertThatThrownBy(() -> submitted.draft(DRAFT)).isInstanceOf(ReportRefused.IllegalMove.class);
    }

    @Test
    void theClockLeavesWhatIsSubmittedAlone() {
        assertThat(submitted.ring(SETTINGS, EVENT, DUE.plusSeconds(1)).next()).isSameAs(submitted);
    }

    @Test
    void aRoundThatAnotherReplicaHasTakenFurtherDoesNotGoBack() {
        var round = ReportRound.planned("2026-H1", OPENED).next().past("m-500").next();

        assertThat(round.past("m-100").next()).isSameAs(round);
        assertThat(round.done().next().past("m-600").event()).isEmpty();
    }
}
