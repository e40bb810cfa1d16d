package org.linli.evaluation.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.ledger.CapRef;
import org.linli.evaluation.ledger.Posting;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.Points;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionCode;

class RecountTest {

    private static final DivisionCode COMMUNITY = new DivisionCode("140213050001");
    private static final CapRef A_DAY = new CapRef("v/a-day|140213050001|2026-10-01", 500);

    private static Posting posting(long points, String month, @Nullable CapRef cap) {
        return new Posting(SubjectKind.MEMBER, "m", COMMUNITY.child(7), points, month, cap);
    }

    private static Balance of(List<Posting> postings, String area, Period period) {
        var recount = new Recount();
        postings.forEach(recount::add);
        return recount.boards()
                .getOrDefault(
                        new BoardKey(new Subject(SubjectKind.MEMBER, "m"), new Area(area), period), Balance.NOTHING);
    }

    @Test
    void whatACapWithholdsIsMissingWhereverItCounts() {
        var postings =
                List.of(posting(400, "2026-10", A_DAY), posting(300, "2026-10", A_DAY), posting(50, "2026-10", null));

        for (var area : List.of("*", "140213", "140213050", "140213050001")) {
            assertThat(of(postings, area, new Period("2026-10"))).isEqualTo(new Balance(new Points(550), 3));
            assertThat(of(postings, area, Period.ALL)).isEqualTo(new Balance(new Points(550), 3));
        }
    }

    @RepeatedTest(10)
    void whatIsHeardOfAfterTheMonthWasClosedFindsTheRoomThatWasLeft() {
        var postings = new ArrayList<>(List.of(
                posting(400, "2026-10", A_DAY), posting(300, "2026-11", A_DAY), posting(-400, "2026-12", A_DAY)));
        Collections.shuffle(postings, new Random());

        assertThat(of(postings, "*", new Period("2026-10")).points()).isEqualTo(new Points(400));
        assertThat(of(postings, "*", new Period("2026-11")).points()).isEqualTo(new Points(100));
        assertThat(of(postings, "*", new Period("2026-12")).points()).isEqualTo(new Points(-200));
        assertThat(of(postings, "*", new Period("2026")).points()).isEqualTo(new Points(300));
    }
}
