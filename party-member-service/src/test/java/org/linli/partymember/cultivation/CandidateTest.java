package org.linli.partymember.cultivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.event.CultivationEvent;
import org.linli.event.DivisionCode;

class CandidateTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");
    private static final UUID EVENT = UUID.randomUUID();
    private static final List<String> OWN = List.of("140213050", "unit:unit-1", "member:member-1");

    private static Candidate listed() {
        return new Candidate(
                "plan-1.member-1",
                "plan-1",
                new DivisionCode("140213050"),
                2026,
                2,
                "member-1",
                List.of(),
                List.of(),
                new CandidateState.Listed(),
                OWN,
                OWN,
                1);
    }

    private static Candidate paired() {
        return listed().pair("mentor-1", EVENT, NOW).next();
    }

    private static Candidate noted(int months) {
        var candidate = paired();
        for (var month = 1; month <= months; month++) {
            candidate = candidate
                    .note(YearMonth.of(2026, month), "进步", "mentor-1", EVENT, NOW)
                    .next();
        }
        return candidate;
    }

    @Test
    void theMentorSeesTheCandidateAndAFormerOneNoLonger() {
        var other = paired().pair("mentor-2", EVENT, NOW).next();

        assertThat(paired().scopes()).contains("member:mentor-1");
        assertThat(other.scopes()).contains("member:mentor-2").doesNotContain("member:mentor-1");
        assertThat(other.pair("mentor-2", EVENT, NOW).next()).isSameAs(other);
        assertThatThrownBy(() -> listed().pair("member-1", EVENT, NOW))
                .isInstanceOf(CultivationRefused.OwnMentor.class);
    }

    @Test
    void aMonthIsWrittenDownOnce() {
        var candidate = noted(1);
        var january = YearMonth.of(2026, 1);

        assertThat(candidate.note(january, "进步", "mentor-1", EVENT, NOW).next()).isSameAs(candidate);
        assertThatThrownBy(() -> candidate.note(january, "退步", "mentor-1", EVENT, NOW))
                .isInstanceOf(CultivationRefused.MonthNoted.class);
        assertThatThrownBy(() -> listed().note(january, "进步", "mentor-1", EVENT, NOW))
                .isInstanceOf(CultivationRefused.IllegalMove.class);
    }

    @Test
    void criteriaAreThoseOfTheStandard() {
        var met = paired().measure(List.of(2, 1, 2)).next();

        assertThat(met.met()).containsExactly(1, 2);
        assertThat(met.measure(List.of(1, 2)).next()).isSameAs(met);
        assertThatThrownBy(() -> paired().measure(List.of(3))).isInstanceOf(CultivationRefused.NoCriterion.class);
        assertThatThrownBy(() -> listed().measure(List.of(1))).isInstanceOf(CultivationRefused.IllegalMove.class);
    }

    @Test
    void aPioneerMeetsTheWholeStandardAndWasFollowedForMonths() {
        var ready = noted(3).measure(List.of(1, 2)).next();

        var pioneer = ready.complete(3, "admin-1", EVENT, NOW);

        assertThat(pioneer.event())
                .hasValueSatisfying(event -> assertThat((CultivationEvent.CandidateCultivated) event)
                        .returns("mentor-1", CultivationEvent.CandidateCultivated::mentorId)
                        .returns(2026, CultivationEvent.CandidateCultivated::year));
        assertThat(pioneer.next().complete(3, "admin-2", EVENT, NOW).next()).isSameAs(pioneer.next());
        assertThatThrownBy(() -> ready.complete(4, "admin-1", EVENT, NOW))
                .isInstanceOf(CultivationRefused.NotYet.class);
        assertThatThrownBy(() -> noted(3).complete(3, "admin-1", EVENT, NOW))
                .isInstanceOf(CultivationRefused.NotYet.class);
        assertThatThrownBy(() -> pioneer.next().drop("晚了", NOW)).isInstanceOf(CultivationRefused.IllegalMove.class);
    }

    @Test
    void whoIsDroppedIsDropped() {
        var dropped = paired().drop("调离", NOW).next();

        assertThat(dropped.scopes()).isEqualTo(OWN);
        assertThat(dropped.drop("又一次", NOW).next()).isSameAs(dropped);
        assertThatThrownBy(() -> dropped.pair("mentor-1", EVENT, NOW))
                .isInstanceOf(CultivationRefused.IllegalMove.class);
        assertThatThrownBy(() -> dropped.complete(0, "admin-1", EVENT, NOW))
                .isInstanceOf(CultivationRefused.IllegalMove.class);
    }
}
