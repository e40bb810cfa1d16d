package org.linli.evaluation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.evaluation.Happened;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionCode;
import org.linli.event.Event;
import org.springframework.core.io.ClassPathResource;

/** The rules of 2026-1, one by one. */
class FirstRuleSetTest {

    private static final DivisionCode GRID = new DivisionCode("140213050001001");
    private static final DivisionCode COMMUNITY = new DivisionCode("140213050001");

    private final RuleSets ruleSets = load();

    @Test
    void aResidentGetsOnePointWhenTheirRequestIsClosed() {
        var closed = Happened.in(GRID).forResident("resident-1").closed();

        var scores = ruleSets.score(closed);

        assertThat(shown(scores)).containsExactly("RESIDENT resident-1 1.00 in 140213050001001");
    }

    @Test
    void aMemberGetsTwoPointsForAnAnswerAndOneMoreWhenTheResidentIsSatisfied() {
        var here = Happened.in(GRID).forResident("resident-1");

        assertThat(shown(ruleSets.score(here.answeredByMember("member-1"))))
                .containsExactly("MEMBER member-1 2.00 in 140213050001001");
        assertThat(shown(ruleSets.score(here.ratedMember("member-1", true))))
                .containsExactly("MEMBER member-1 1.00 in 140213050001001");
    }

    @Test
    void aUnitGetsTwoPointsForAnAnswerThreeForSatisfactionAndLosesOneForItsAbsence() {
        var here = Happened.in(GRID);

        assertThat(shown(ruleSets.score(here.answeredByUnit("unit-1"))))
                .containsExactly("UNIT unit-1 2.00 in 140213050001001");
        assertThat(shown(ruleSets.score(here.ratedUnit("unit-1", true))))
                .containsExactly("UNIT unit-1 3.00 in 140213050001001");
        assertThat(shown(ruleSets.score(here.ratedUnit("unit-1", false))))
                .containsExactly("UNIT unit-1 -1.00 in 140213050001001");
    }

    @Test
    void aCheckInGivesFivePoints() {
        var here = Happened.in(COMMUNITY);

        assertThat(shown(ruleSets.score(here.unitCheckedIn("unit-1"))))
                .containsExactly("UNIT unit-1 5.00 in 140213050001");
        assertThat(shown(ruleSets.score(here.memberCheckedIn("member-1"))))
                .containsExactly("MEMBER member-1 5.00 in 140213050001");
    }

    @ParameterizedTest
    @CsvSource({"30, 1.00", "59, 1.00", "60, 2.00", "90, 3.00", "2147483647, 71582788.00"})
    void serviceGivesOnePointForEachFullHalfHour(int minutes, String points) {
        var served = Happened.in(COMMUNITY).served("member-1", minutes);

        var scores = ruleSets.score(served);

        assertThat(shown(scores)).containsExactly("MEMBER member-1 " + points + " in 140213050001");
    }

    static List<Event> scoreless() {
        return List.of(
                Happened.in(GRID).closed(),
                Happened.in(GRID).ratedMember("member-1", false),
                Happened.in(COMMUNITY).served("member-1", 29),
                Happened.in(COMMUNITY).unitRegistered("unit-1", "税务局"),
                Happened.in(COMMUNITY).at("2025-12-31T15:59:59Z").unitCheckedIn("unit-1"));
    }

    @ParameterizedTest
    @MethodSource("scoreless")
    void nobodyIsScoredByWhatNoRuleInForceRewards(Event event) {
        assertThat(ruleSets.score(event)).isEmpty();
    }

    @Test
    void theFirstSecondOfTheFirstDayIsScored() {
        var checkedIn = Happened.in(COMMUNITY).at("2025-12-31T16:00:00Z").unitCheckedIn("unit-1");

        assertThat(ruleSets.score(checkedIn)).hasSize(1);
    }

    @Test
    void aScoreSaysFromWhatAndHowItCameAbout() {
        var served = Happened.in(COMMUNITY).served("member-1", 90);

        var score = ruleSets.score(served).getFirst();

        assertThat(score.arithmetic()).isEqualTo("points = event.minutes / 30 * 100 = 90 / 30 * 100 = 300 → 3.00");
        assertThat(score.inputs())
                .containsExactly(
                        new Input("community", "140213050001"),
                        new Input("memberId", "member-1"),
                        new Input("minutes", 90L));
        assertThat(score.rule().version()).isEqualTo("2026-1");
        assertThat(score.rule().text().zh()).contains("30 分钟");
    }

    @Test
    void aConditionIsWorkedOutAndAConstantSaysItself() {
        var here = Happened.in(GRID);

        assertThat(ruleSets.score(here.ratedUnit("unit-1", false)).getFirst().arithmetic())
                .isEqualTo("points = event.satisfied ? 300 : -100 = false ? 300 : -100 = -100 → -1.00");
        assertThat(ruleSets.score(here.answeredByUnit("unit-1")).getFirst().arithmetic())
                .isEqualTo("points = 200 → 2.00");
    }

    @Test
    void anEventThatNamesNoCommunityCannotBeScored() {
        var closed = Happened.in(new DivisionCode("140213050"))
                .forResident("resident-1")
                .closed();

        assertThatThrownBy(() -> ruleSets.score(closed))
                .isInstanceOf(RuleFailed.class)
                .hasMessageContaining("resident-request-closed")
                .hasMessageContaining("not in a community: 140213050");
    }

    @Test
    void anEventThatNamesNobodyCannotBeScored() {
        var closed = Happened.in(GRID).forResident(" ").closed();

        assertThatThrownBy(() -> ruleSets.score(closed))
                .isInstanceOf(RuleFailed.class)
                .hasMessageContaining("1 to 200 characters");
    }

    @Test
    void scoringTheSameEventAgainGivesTheSame() {
        var served = Happened.in(COMMUNITY).served("member-1", 90);

        var once = ruleSets.score(served);
        var again = ruleSets.score(served);

        assertThat(again).isEqualTo(once);
    }

    private static List<String> shown(List<Score> scores) {
        return scores.stream().map(FirstRuleSetTest::shown).toList();
    }

    private static String shown(Score score) {
        Subject subject = score.subject();
        SubjectKind kind = subject.kind();
        return "%s %s %s in %s".formatted(kind, subject.id(), score.points().text(), score.division());
    }

    private static RuleSets load() {
        try {
            var yaml = new ClassPathResource("rule-sets/2026-1.yml").getContentAsString(StandardCharsets.UTF_8);
            return new RuleSets(List.of(new RuleSetReader().read("2026-1.yml", yaml)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
