package org.linli.request.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.request.proposal.Candidate.Past;

class ScoringTest {

    private static final DivisionCode GRID = new DivisionCode("140213050001001");
    private static final Scoring SCORING = new Scoring(new Weights(50, 20, 12, 5, 15, 1, 15, 1, 20, 10, 3, 30));

    private static Candidate unit(String id, String division) {
        return new Candidate(id, "单位" + id, new DivisionCode(division), null, false, 0, Past.NONE);
    }

    private static Candidate unit(String id, boolean named, long load, Past past, @Nullable String checkedIn) {
        return new Candidate(id, "单位" + id, new DivisionCode("140213"), checkedIn, named, load, past);
    }

    private static List<Proposal> ranked(Candidate... units) {
        return SCORING.ranked(List.of(units), GRID, "路灯", 10);
    }

    private static List<String> ids(List<Proposal> proposals) {
        return proposals.stream().map(Proposal::unitId).toList();
    }

    @Test
    void whomTheCatalogueNamesComesFirst() {
        var ranked = ranked(unit("near", "140213050001"), unit("named", true, 10, Past.NONE, null));

        assertThat(ids(ranked)).containsExactly("named", "near");
        assertThat(ranked.getFirst().score()).isEqualTo(50 + 5 - 10);
    }

    @Test
    void whoIsNearerComesFirstAndBelongingElsewhereCountsNothing() {
        var ranked = ranked(
                unit("elsewhere", "140214"),
                unit("district", "140213"),
                unit("street", "140213050"),
                unit("community", "140213050001"));

        assertThat(ids(ranked)).containsExactly("community", "street", "district", "elsewhere");
        assertThat(ranked.getLast().score()).isZero();
    }

    @Test
    void whoHasCheckedInWithTheCommunityCountsMore() {
        var ranked = ranked(
                unit("other", false, 0, Past.NONE, "140213050002"), unit("here", false, 0, Past.NONE, "140213050001"));

        assertThat(ids(ranked)).containsExactly("here", "other");
    }

    @Test
    void whoHasLessToDoComesFirst() {
        assertThat(ids(ranked(unit("busy", false, 12, Past.NONE, null), unit("idle", false, 2, Past.NONE, null))))
                .containsExactly("idle", "busy");
    }

    @Test
    void whoGaveSuchOrdersBackComesLaterAndMoreSoIfItSaidTheyWereNotItsOwn() {
        var ranked = ranked(
                unit("not-ours", false, 0, new Past(0, 1, 0), null),
                unit("returned", false, 0, new Past(0, 0, 1), null),
                unit("answered", false, 0, new Past(4, 0, 0), null));

        assertThat(ids(ranked)).containsExactly("answered", "returned", "not-ours");
        assertThat(ranked.getLast().reasons())
                .extracting(Proposal.Reason::ground)
                .containsExactly(Ground.SAME_DISTRICT, Ground.GAVE_BACK_AS_NOT_OURS);
    }

    @Test
    void noGroundCountsWithoutBound() {
        var worst = ranked(unit("worst", false, 900, new Past(0, 90, 90), null)).getFirst();

        assertThat(worst.score()).isEqualTo(5 - 30 - 30 - 20);
    }

    @Test
    void theSameCandidatesAreRankedAlikeInWhateverOrderTheyCome() {
        var units = new ArrayList<Candidate>();
        for (var i = 0; i < 40; i++) {
            units.add(unit("u" + i, i % 5 == 0, i % 7, new Past(i % 3, i % 2, 0), null));
        }
        var expected = SCORING.ranked(units, GRID, "路灯", 10);
        Collections.shuffle(units, new Random(7));

        assertThat(SCORING.ranked(units, GRID, "路灯", 10)).isEqualTo(expected).hasSize(10);
    }

    @Test
    void everyReasonIsTextInBothLanguagesAndTheScoreIsTheirSum() {
        var proposal =
                ranked(unit("all", true, 3, new Past(2, 1, 1), "140213050001")).getFirst();

        assertThat(proposal.reasons()).allSatisfy(reason -> {
            assertThat(reason.text().zh()).isNotBlank();
            assertThat(reason.text().en()).isNotBlank();
        });
        assertThat(proposal.reasons().stream().mapToInt(Proposal.Reason::points).sum())
                .isEqualTo(proposal.score());
    }
}
