package org.linli.evaluation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.evaluation.Happened;
import org.linli.event.DivisionCode;

class RuleSetReaderTest {

    private static final String GOOD = """
            id: standard
            version: "%s"
            effectiveFrom: "%s"
            caps:
              - {id: a-day, per: DAY, points: 500, rules: [service], text: {zh: 每日, en: A day}}
            rules:
              - id: service
                event: party-member.service-record-confirmed.v1
                subjectKind: MEMBER
                when: event.minutes >= 30
                subject: event.memberId
                division: event.community
                points: event.minutes * 2
                text: {zh: 服务, en: Service}
            """;

    private final RuleSetReader reader = new RuleSetReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            event.minutes * 2   | event.minuts * 2                  | field points: | undefined field 'minuts'
            event.minutes * 2   | event.category                    | field points: | expected type 'int' but found 'string'
            event.minutes * 2   | int(1.5 * 2.0)                    | field points: | floating-point
            event.minutes * 2   | event.minutes *                   | field points: | mismatched input
            event.minutes >= 30 | event.minutes                     | field when:   | expected type 'bool' but found 'int'
            event.minutes >= 30 | '"[1, 2].exists(x, x > 1)"'       | field when:   | expected type 'bool' but found 'string'
            event.minutes >= 30 | event.at.exists(x, true)          | field when:   | undeclared reference to 'exists'
            event.memberId      | event.minutes                     | field subject: | expected type 'string' but found 'int'
            event.community     | event.community.value             | field division: | does not support field selection
            record-confirmed.v1 | record-denied.v1                  | field event:  | no such event
            """)
    void aBadRuleIsRefusedByNameAndField(String good, String bad, String field, String reason) {
        var yaml = GOOD.formatted("1", "2026-01-01").replace(good, bad);

        assertThatThrownBy(() -> reader.read("test.yml", yaml))
                .isInstanceOf(BadRuleSet.class)
                .hasMessageContaining("rule set 1, rule service, " + field)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            subjectKind: MEMBER      | subjectKind: PET         | SubjectKind
            text: {zh: 服务          | text: {fr: Service, zh: 服务 | fr
            points: event            | # points: event          | points
            effectiveFrom: "2026-01-01" | effectiveFrom: "soon" | soon
            """)
    void whatCannotBeReadIsRefusedWithItsSource(String good, String bad, String reason) {
        var yaml = GOOD.formatted("1", "2026-01-01").replace(good, bad);

        assertThatThrownBy(() -> reader.read("test.yml", yaml))
                .isInstanceOf(BadRuleSet.class)
                .hasMessageContaining("test.yml")
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            points: 500      | points: 0               | field points: must be more than 0
            rules: [service] | rules: [servise]        | field rules: no such rule: servise
            rules: [service] | rules: []               | field rules: must be of one kind of subject
            rules: [service] | rules: [service, service] | field rules: already in a cap: service
            """)
    void aBadCapIsRefusedByNameAndField(String good, String bad, String message) {
        var yaml = GOOD.formatted("1", "2026-01-01").replace(good, bad);

        assertThatThrownBy(() -> reader.read("test.yml", yaml))
                .isInstanceOf(BadRuleSet.class)
                .hasMessage("rule set 1, rule a-day, " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            party-member.wish-fulfilled.v1      | event.memberId             | event.wish.community
            party-member.household-visited.v1   | event.memberId             | event.community
            party-member.activity-attended.v1   | event.who.personId          | event.community
            party-member.meeting-closed.v1      | event.chairUnitId          | event.meeting.division
            party-member.unit-service-confirmed.v1 | event.service.unitId    | event.service.community
            party-member.candidate-cultivated.v1   | event.mentorId          | event.division
            request.whistle-responded.v1        | event.unitId               | event.whistle.division
            """)
    void whateverSomebodyDoesForOthersCanBeScored(String event, String subject, String division) {
        var yaml = GOOD.formatted("1", "2026-01-01")
                .replace("party-member.service-record-confirmed.v1", event)
                .replace("event.memberId", subject)
                .replace("event.community", division)
                .replace("event.minutes >= 30", "size(" + division + ") >= 12")
                .replace("event.minutes * 2", "\"100\"");

        assertThat(reader.read("test.yml", yaml).rules()).containsKey(event);
    }

    @Test
    void twoRulesOfOneNameAreRefused() {
        var yaml = GOOD.formatted("1", "2026-01-01");
        var twice = yaml + yaml.substring(yaml.indexOf("  - id"));

        assertThatThrownBy(() -> reader.read("test.yml", twice))
                .isInstanceOf(BadRuleSet.class)
                .hasMessage("rule set 1, rule service, field id: another rule has it");
    }

    @Test
    void setsThatContradictOneAnotherAreRefused() {
        var first = reader.read("a.yml", GOOD.formatted("1", "2026-01-01"));
        var sameVersion = reader.read("b.yml", GOOD.formatted("1", "2026-07-01"));
        var sameDay = reader.read("c.yml", GOOD.formatted("2", "2026-01-01"));

        assertThatThrownBy(() -> new RuleSets(List.of(first, sameVersion))).hasMessageContaining("version 1");
        assertThatThrownBy(() -> new RuleSets(List.of(first, sameDay))).hasMessageContaining("2026-01-01");
    }

    @Test
    void theSetInForceWhenTheEventHappenedScoresIt() {
        var later = GOOD.formatted("2", "2026-07-01").replace("minutes * 2", "minutes * 3");
        var sets = new RuleSets(
                List.of(reader.read("later.yml", later), reader.read("first.yml", GOOD.formatted("1", "2026-01-01"))));
        var here = Happened.in(new DivisionCode("140213050001"));

        var before = sets.score(here.at("2026-06-30T15:59:59Z").served("member-1", 100));
        var after = sets.score(here.at("2026-06-30T16:00:00Z").served("member-1", 100));

        assertThat(before)
                .extracting(
                        score -> score.points().text(), score -> score.rule().version())
                .containsExactly(tuple("2.00", "1"));
        assertThat(after)
                .extracting(
                        score -> score.points().text(), score -> score.rule().version())
                .containsExactly(tuple("3.00", "2"));
        assertThat(sets.inForce(Instant.parse("2025-06-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void anExpressionThatCostsTooMuchIsRefused() {
        var tooLong = GOOD.formatted("1", "2026-01-01").replace("minutes * 2", "minutes" + " + 1".repeat(60));

        assertThatThrownBy(() -> reader.read("test.yml", tooLong))
                .isInstanceOf(BadRuleSet.class)
                .hasMessageContaining("field points: takes")
                .hasMessageContaining("100 at most");
    }

    @Test
    void aDivisionsOwnRulesScoreThereAndTheMostSpecificOnesFirst() {
        var all = reader.read("a.yml", GOOD.formatted("all", "2026-01-01"));
        var sets = new RuleSets(List.of(all)).and(List.of(of("140213", "district"), of("140213050", "street")));

        assertThat(versionAt(sets, "140213050001")).isEqualTo("street");
        assertThat(versionAt(sets, "140213051001")).isEqualTo("district");
        assertThat(versionAt(sets, "140214050001")).isEqualTo("all");
    }

    @Test
    void pointsOutsideTheDivisionOfTheRulesAreNotGiven() {
        var elsewhere = reader.read(
                        "a.yml", GOOD.formatted("1", "2026-01-01").replace("event.community", "\"'140214050001'\""))
                .text();
        var sets = new RuleSets(List.of(reader.compile(elsewhere, new InForce("140213", null))));

        assertThatThrownBy(() -> versionAt(sets, "140213050001"))
                .isInstanceOf(RuleFailed.class)
                .hasMessageContaining("outside 140213: 140214050001");
    }

    private RuleSet of(String division, String version) {
        var text = reader.read("a.yml", GOOD.formatted(version, "2026-01-01")).text();
        return reader.compile(text, new InForce(division, null));
    }

    private static String versionAt(RuleSets sets, String community) {
        var served = Happened.in(new DivisionCode(community)).served("member-1", 100);
        return sets.score(served).getFirst().rule().version();
    }

    @Test
    void anExpressionThatFailsOnAnEventNamesItsRule() {
        var divides = GOOD.formatted("1", "2026-01-01").replace("minutes * 2", "minutes / (event.minutes - 100)");
        var sets = new RuleSets(List.of(reader.read("test.yml", divides)));
        var served = Happened.in(new DivisionCode("140213050001")).served("member-1", 100);

        assertThatThrownBy(() -> sets.score(served))
                .isInstanceOf(RuleFailed.class)
                .hasMessageContaining("rule service of 1 on event " + served.eventId())
                .hasMessageContaining("/ by zero");
    }

    @Test
    void textWithinAnExpressionIsShownInQuotes() {
        var byText = GOOD.formatted("1", "2026-01-01")
                .replace("points: event.minutes * 2", "points: \"event.category == '便民服务' ? 100 : 50\"");
        var sets = new RuleSets(List.of(reader.read("test.yml", byText)));

        var score = sets.score(Happened.in(new DivisionCode("140213050001")).served("member-1", 60))
                .getFirst();

        assertThat(score.arithmetic())
                .isEqualTo("points = event.category == '便民服务' ? 100 : 50 = \"便民服务\" == '便民服务' ? 100 : 50 = 100 → 1.00");
    }
}
