package org.linli.evaluation.rule.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.rule.InForce;
import org.linli.evaluation.rule.RuleSetText.RuleText;
import org.linli.evaluation.rule.edition.Edition.Wording;
import org.linli.event.DivisionCode;
import org.linli.kit.problem.Text;

class EditionTest {

    private static final DivisionCode STREET = new DivisionCode("140213050");
    private static final LocalDate FIRST_DAY = LocalDate.parse("2027-01-01");
    private static final RuleText RULE = new RuleText(
            "service",
            "party-member.service-record-confirmed.v1",
            SubjectKind.MEMBER,
            "true",
            "event.memberId",
            "event.community",
            "100",
            new Text("服务", "Service"));

    private static EditionAct by(String person, String at) {
        return new EditionAct(person, Instant.parse(at));
    }

    private static EditionAct by(String person) {
        return by(person, "2026-12-01T00:00:00Z");
    }

    private static Edition drafted() {
        return Edition.draft("e1", STREET, new Wording(FIRST_DAY, List.of(RULE), List.of()), by("writer"))
                .next();
    }

    private static Edition submitted() {
        return drafted().submit(by("sender")).next();
    }

    private static Edition approved() {
        return submitted().approve(by("second")).next();
    }

    @ParameterizedTest
    @CsvSource({"writer", "sender", "helper"})
    void nobodyApprovesWhatTheyHaveWrittenOrSubmitted(String person) {
        var edition = drafted()
                .write(new Wording(FIRST_DAY, List.of(RULE), List.of()), by("helper"))
                .next()
                .submit(by("sender"))
                .next();

        assertThatThrownBy(() -> edition.approve(by(person))).isInstanceOf(EditionRefused.SamePerson.class);
        assertThat(edition.approve(by("second")).next().state().name()).isEqualTo(EditionState.Name.APPROVED);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31T14:59:59Z, true", "2026-12-31T15:00:00Z, false", "2027-03-01T00:00:00Z, false"})
    void itIsApprovedAnHourBeforeItsFirstDayBeginsOrNotAtAll(String at, boolean early) {
        var act = by("second", at);

        if (early) {
            assertThat(submitted().approve(act).next().inForce()).contains(new InForce("140213050", null));
        } else {
            assertThatThrownBy(() -> submitted().approve(act)).isInstanceOf(EditionRefused.TooLate.class);
        }
    }

    @Test
    void whatIsApprovedIsNeverWordedAnew() {
        var wording = new Wording(FIRST_DAY, List.of(RULE), List.of());

        assertThatThrownBy(() -> approved().write(wording, by("writer")))
                .isInstanceOf(EditionRefused.IllegalMove.class);
        assertThatThrownBy(() -> approved().giveBack("why")).isInstanceOf(EditionRefused.IllegalMove.class);
        assertThatThrownBy(() -> submitted().write(wording, by("writer")))
                .isInstanceOf(EditionRefused.IllegalMove.class);
    }

    @Test
    void whatWasGivenBackIsWrittenAndSubmittedAgain() {
        var returned = submitted().giveBack("分值过高").next();

        var again = returned.write(new Wording(FIRST_DAY.plusDays(1), List.of(RULE), List.of()), by("writer"))
                .next()
                .submit(by("writer"))
                .next();

        assertThat(returned.state()).isEqualTo(new EditionState.Drafted("分值过高"));
        assertThat(again.firstDay()).isEqualTo("2027-01-02");
        assertThat(again.state().name()).isEqualTo(EditionState.Name.SUBMITTED);
    }

    @Test
    void itScoresUntilTheEndOfItsLastDay() {
        var retired = approved()
                .retire(LocalDate.parse("2027-06-30"), "改版", by("second"))
                .next();

        assertThat(retired.inForce()).contains(new InForce("140213050", Instant.parse("2027-06-30T16:00:00Z")));
        assertThat(retired.slot()).isEqualTo("140213050/2027-01-01");
    }

    @Test
    void whatIsEndedBeforeItBeginsNeverScoresAndFreesItsDay() {
        var retired = approved()
                .retire(LocalDate.parse("2026-12-31"), "改版", by("second"))
                .next();

        assertThat(retired.inForce()).isEmpty();
        assertThat(retired.slot()).isEqualTo("e1");
    }

    @Test
    void anEndIsNotSetForDaysThatMayHaveBeenScored() {
        var now = by("second", "2027-06-30T15:30:00Z");

        assertThatThrownBy(() -> approved().retire(LocalDate.parse("2027-06-30"), "改版", now))
                .isInstanceOf(EditionRefused.TooLate.class);
    }

    @Test
    void aRepeatedCommandChangesNothing() {
        assertThat(submitted().submit(by("other")).next().version()).isEqualTo(2);
        assertThat(approved().approve(by("other")).next().version()).isEqualTo(3);
    }
}
