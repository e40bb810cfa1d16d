package org.linli.evaluation.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.title.TitleAward.Case;
import org.linli.evaluation.title.TitleAward.Nominee;
import org.linli.event.DivisionCode;

class TitleAwardTest {

    private static final DivisionCode DISTRICT = new DivisionCode("230307");
    private static final DivisionCode COMMUNITY = new DivisionCode("230307001001");
    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    private static final AwardAct FIRST = new AwardAct("first", NOW);
    private static final AwardAct SECOND = new AwardAct("second", NOW);

    private static Title title(int pointsDemanded) {
        var terms = new Title.Terms(
                "岗位先锋", TitleFamily.PIONEER, SubjectKind.MEMBER, TitleRhythm.YEARLY, 3, "带头", pointsDemanded);
        return Title.define("t", DISTRICT, terms).next();
    }

    private static TitleAward nominated(Title title, DivisionCode home, String period, long points) {
        var nominee = new Nominee(new Subject(SubjectKind.MEMBER, "m"), null);
        return TitleAward.nominate("a", title, home, new Period(period), nominee, new Case("带头", points, null), FIRST)
                .next();
    }

    private static TitleAward nominated() {
        return nominated(title(0), COMMUNITY, "2026", 0);
    }

    private static TitleAward awarded() {
        var awarding = nominated().approve(SECOND).next();
        return awarding.settled(place(awarding)).next();
    }

    private static String place(TitleAward award) {
        return switch (award.state()) {
            case AwardState.Awarding(var _, var _, var place) -> place;
            case AwardState.Awarded(var _, var _, var place) -> place;
            case AwardState.Revoking(var _, var _, var _, var place) -> place;
            case AwardState.Nominated _, AwardState.Rejected _, AwardState.Revoked _ -> "none";
        };
    }

    @Test
    void whoProposesSomebodyDoesNotApproveIt() {
        assertThatThrownBy(() -> nominated().approve(FIRST)).isInstanceOf(TitleAwardRefused.SamePerson.class);
        assertThat(awarded().state().name()).isEqualTo(AwardState.Name.AWARDED);
    }

    @Test
    void whatWasRefusedStaysProposedAndTakesAnotherPlaceTheNextTime() {
        var awarding = nominated().approve(SECOND).next();
        var back = awarding.refused(place(awarding)).next();
        var again = back.approve(SECOND).next();

        assertThat(back.state().name()).isEqualTo(AwardState.Name.NOMINATED);
        assertThat(place(again)).isNotEqualTo(place(awarding));
        assertThat(again.settled(place(awarding)).next()).isSameAs(again);
    }

    @Test
    void aTitleIsTakenAwayWithAReason() {
        var revoking = awarded().revoke("失实", SECOND).next();

        var revoked = revoking.settled(place(revoking)).next();

        assertThat(revoked.state()).isEqualTo(new AwardState.Revoked("second", NOW, "失实"));
        assertThat(revoked.dueAt()).isNull();
        assertThat(revoked.revoke("失实", SECOND).next()).isSameAs(revoked);
    }

    @Test
    void itsStateKnowsNoOtherMoves() {
        var rejected = nominated().reject("不符", SECOND).next();

        assertThatThrownBy(() -> rejected.approve(SECOND)).isInstanceOf(TitleAwardRefused.IllegalMove.class);
        assertThatThrownBy(() -> rejected.revoke("x", SECOND)).isInstanceOf(TitleAwardRefused.IllegalMove.class);
        assertThatThrownBy(() -> nominated().revoke("x", SECOND)).isInstanceOf(TitleAwardRefused.IllegalMove.class);
        assertThatThrownBy(() -> awarded().reject("x", SECOND)).isInstanceOf(TitleAwardRefused.IllegalMove.class);
        assertThat(rejected.reject("不符", SECOND).next()).isSameAs(rejected);
    }

    @Test
    void whatATitleDemandsMustHaveBeenEarned() {
        assertThatThrownBy(() -> nominated(title(500), COMMUNITY, "2026", 499))
                .isInstanceOf(TitleRefused.PointsNotReached.class);
        assertThat(nominated(title(500), COMMUNITY, "2026", 500).points()).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({"230308001001,2026", "230307001001,2026-11", "230307001001,ALL"})
    void aTitleIsForItsDivisionAndItsPeriods(String home, String period) {
        assertThatThrownBy(() -> nominated(title(0), new DivisionCode(home), period, 0))
                .isInstanceOf(TitleRefused.class);
    }

    @Test
    void nobodyElseIsProposedForWhatIsWithdrawn() {
        var withdrawn = title(0).withdraw().next();

        assertThatThrownBy(() -> nominated(withdrawn, COMMUNITY, "2026", 0)).isInstanceOf(TitleRefused.Withdrawn.class);
        assertThat(withdrawn.withdraw().next()).isSameAs(withdrawn);
    }

    @ParameterizedTest
    @CsvSource({"PIONEER,RESIDENT", "HONOUR,MEMBER"})
    void residentsAreNoPioneersAndMembersHaveTitlesOfTheirOwn(TitleFamily family, SubjectKind kind) {
        var terms = new Title.Terms("称号", family, kind, TitleRhythm.ONCE, 1, null, 0);

        assertThatThrownBy(() -> Title.define("t", DISTRICT, terms)).isInstanceOf(TitleRefused.NotForThem.class);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHLY,2026-11,true",
        "MONTHLY,2026,false",
        "MONTHLY,ALL,false",
        "YEARLY,2026,true",
        "YEARLY,2026-11,false",
        "YEARLY,ALL,false",
        "ONCE,ALL,true",
        "ONCE,2026,false",
    })
    void aRhythmHasItsPeriods(TitleRhythm rhythm, String period, boolean has) {
        assertThat(rhythm.has(new Period(period))).isEqualTo(has);
    }
}
