package org.linli.partymember.report.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.partymember.servicerecord.ServedWork.Served;

class DraftTest {

    private static final DivisionCode HOME = new DivisionCode("140213050001");
    private static final DivisionCode AWAY = new DivisionCode("140213050002");
    private static final Instant NOW = Instant.parse("2026-07-03T01:00:00Z");
    private static final ReportPeriod FIRST_HALF = new ReportPeriod(2026, 1);

    private static Served served(String category, int minutes, DivisionCode community) {
        return new Served(Optional.of("m-1"), community, category, minutes, true, false);
    }

    @Test
    void onlyWhatTheCommunityConfirmedCounts() {
        var waiting = new Served(Optional.of("m-1"), HOME, "扫雪", 60, false, false);
        var rejected = new Served(Optional.of("m-1"), HOME, "扫雪", 60, false, true);

        var figures = Figures.of(
                List.of(served("扫雪", 90, HOME), served("宣传", 30, AWAY), served("扫雪", 45, HOME), waiting, rejected),
                List.of());

        assertThat(figures)
                .isEqualTo(new Figures(
                        3,
                        165,
                        1,
                        1,
                        2,
                        1,
                        List.of(new Figures.Category("扫雪", 2, 135), new Figures.Category("宣传", 1, 30)),
                        List.of()));
    }

    @Test
    void aMembersDraftSaysWhatWasDoneAndWhatIsLeftOut() {
        var waiting = new Served(Optional.of("m-1"), HOME, "扫雪", 60, false, false);
        var figures = Figures.of(
                List.of(served("扫雪", 90, HOME), served("宣传", 30, AWAY), waiting),
                List.of(new Figures.Other("走访联系户", 4)));

        var draft = Draft.ofMember(FIRST_HALF, figures, Optional.of("康吉社区"), NOW);

        assertThat(draft.text()).isEqualTo("""
                2026 年上半年，本人已到康吉社区报到。本人在 2 个社区开展服务 2 次，累计 2 小时，均经社区确认。
                主要内容：扫雪 1 次（1 小时 30 分钟）；宣传 1 次（30 分钟）。
                此外：走访联系户 4 次。
                另有 1 条记录待社区确认或正在处理异议，未计入。""");
    }

    @Test
    void whoDidNothingReportsNothing() {
        var draft = Draft.ofMember(FIRST_HALF, Figures.of(List.of(), List.of()), Optional.empty(), NOW);

        assertThat(draft.text()).isEqualTo("2026 年上半年，本人尚未到社区报到。本人没有经社区确认的服务记录。");
    }

    @Test
    void aUnitsDraftCountsThePeopleWhoServed() {
        var figures = Figures.of(
                List.of(
                        served("扫雪", 90, HOME),
                        new Served(Optional.of("m-2"), HOME, "扫雪", 90, true, false),
                        new Served(Optional.empty(), HOME, "捐赠", 60, true, false)),
                List.of());

        var draft = Draft.ofUnit(new ReportPeriod(2026, 0), figures, Optional.empty(), NOW);

        assertThat(draft.text()).contains("2026 年度，本单位党组织尚未到社区报到。", "参加服务的党员共 2 人。");
    }

    @Test
    void aPeriodBeginsAndEndsAtMidnightInChina() {
        assertThat(FIRST_HALF.from()).isEqualTo("2025-12-31T16:00:00Z");
        assertThat(FIRST_HALF.until()).isEqualTo("2026-06-30T16:00:00Z");
        assertThat(new ReportPeriod(2026, 2).until()).isEqualTo("2026-12-31T16:00:00Z");
        assertThat(new ReportPeriod(2026, 0).from()).isEqualTo("2025-12-31T16:00:00Z");
        assertThat(ReportPeriod.halfYearOf(Instant.parse("2026-06-30T15:59:59Z")))
                .isEqualTo(FIRST_HALF);
        assertThat(ReportPeriod.halfYearOf(Instant.parse("2026-06-30T16:00:00Z")))
                .isEqualTo(new ReportPeriod(2026, 2));
    }

    @Test
    void aPeriodIsReadAsItIsWritten() {
        assertThat(ReportPeriod.read("2026-H1")).contains(FIRST_HALF);
        assertThat(ReportPeriod.read("2026")).contains(new ReportPeriod(2026, 0));
        assertThat(FIRST_HALF).hasToString("2026-H1");
        assertThat(List.of("2026-H3", "26", "2026-h1", "2026-H1 ", "1026"))
                .allSatisfy(text -> assertThat(ReportPeriod.read(text)).isEmpty());
    }
}
