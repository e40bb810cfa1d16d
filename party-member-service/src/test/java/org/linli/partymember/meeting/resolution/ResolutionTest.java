package org.linli.partymember.meeting.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.event.MeetingEvent;
import org.linli.event.MeetingFacts;

class ResolutionTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");
    private static final Instant DUE = NOW.plusSeconds(86_400);
    private static final UUID EVENT = UUID.randomUUID();
    private static final MeetingFacts FACTS =
            new MeetingFacts("meeting-1", "council-1", new DivisionCode("140213050"), NOW);

    private static Resolution open() {
        return new Resolution(
                "resolution-1",
                FACTS,
                1,
                null,
                "unit-1",
                "修路灯",
                DUE,
                NOW,
                new ResolutionState.Open(null),
                null,
                DUE,
                List.of(),
                1);
    }

    private static Resolution reported(Instant at) {
        return open().report("unit-1", "修好了", "clerk-1", EVENT, at).next();
    }

    @Test
    void onlyItsUnitReportsAndOnce() {
        var reported = reported(NOW);

        assertThat(reported.state().name()).isEqualTo(ResolutionState.Name.REPORTED);
        assertThat(reported.wakeAt()).isNull();
        assertThat(reported.report("unit-1", "修好了", "clerk-2", EVENT, DUE).next())
                .isSameAs(reported);
        assertThatThrownBy(() -> reported.report("unit-1", "又修", "clerk-1", EVENT, NOW))
                .isInstanceOf(ResolutionRefused.IllegalMove.class);
        assertThatThrownBy(() -> open().report("unit-2", "修好了", "clerk-1", EVENT, NOW))
                .isInstanceOf(ResolutionRefused.NotYours.class);
    }

    @Test
    void itIsNoticedOnceThatItIsLate() {
        var late = open().notice(EVENT, DUE);

        assertThat(late.event())
                .hasValueSatisfying(event -> assertThat(event).isInstanceOf(MeetingEvent.ResolutionOverdue.class));
        assertThat(late.next().wakeAt()).isNull();
        assertThat(late.next().notice(EVENT, DUE.plusSeconds(9)).next()).isSameAs(late.next());
        assertThat(open().notice(EVENT, DUE.minusMillis(1)).event()).isEmpty();
        assertThat(reported(NOW).notice(EVENT, DUE).event()).isEmpty();
    }

    @Test
    void whatIsSentBackMayBecomeLateAndIsNotLateTwice() {
        var early = reported(NOW).sendBack("还是不亮").next();
        var late = open().notice(EVENT, DUE)
                .next()
                .report("unit-1", "修好了", "clerk-1", EVENT, DUE)
                .next();

        assertThat(early.wakeAt()).isEqualTo(DUE);
        assertThat(early.sendBack("还是不亮").next()).isSameAs(early);
        assertThat(late.sendBack("还是不亮").next().wakeAt()).isNull();
        assertThatThrownBy(() -> open().sendBack("还没报")).isInstanceOf(ResolutionRefused.IllegalMove.class);
    }

    @Test
    void itIsVerifiedOnceAndSaysWhetherItWasInTime() {
        var done = reported(NOW).verify("admin-1", EVENT, DUE.plusSeconds(1));
        var late = reported(DUE.plusSeconds(1)).verify("admin-1", EVENT, DUE.plusSeconds(2));

        assertThat(done.event())
                .hasValueSatisfying(event -> assertThat(((MeetingEvent.ResolutionVerified) event).inTime())
                        .isTrue());
        assertThat(late.event())
                .hasValueSatisfying(event -> assertThat(((MeetingEvent.ResolutionVerified) event).inTime())
                        .isFalse());
        assertThat(done.next().wakeAt()).isNotNull();
        assertThat(done.next().meetingTold().next().wakeAt()).isNull();
        assertThat(done.next().verify("admin-2", EVENT, DUE).next()).isSameAs(done.next());
        assertThatThrownBy(() -> open().verify("admin-1", EVENT, NOW))
                .isInstanceOf(ResolutionRefused.IllegalMove.class);
        assertThatThrownBy(() -> done.next().sendBack("晚了")).isInstanceOf(ResolutionRefused.IllegalMove.class);
    }
}
