package org.linli.evaluation.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.evaluation.EvaluationServiceTest;
import org.linli.kit.identity.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The process ends between two writes, wherever that is: the clock of another brings the award to its end, once. */
@EvaluationServiceTest
class AwardCutOffTest {

    private static final Scope ANYWHERE = new Scope.Division("");

    @Autowired
    private WebTestClient http;

    @Autowired
    private TitleAwards awards;

    @Autowired
    private HolderRolls rolls;

    @Autowired
    private AwardSettlement settlement;

    @Autowired
    private AwardClock work;

    private Stand stand;

    @BeforeEach
    void open() {
        stand = new Stand(http);
    }

    private static AwardAct act() {
        return new AwardAct("second", Clock.systemUTC().instant());
    }

    private TitleAward approving(String award) {
        return awards.change(ANYWHERE, award, now -> now.approve(act()))
                .blockOptional()
                .orElseThrow();
    }

    private static String place(TitleAward award) {
        return ((AwardState.Awarding) award.state()).place();
    }

    private void finish(String award) {
        work.carryOut(award).block();
        work.carryOut(award).block();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anAwardThatWasBegunIsGivenInTheEnd(boolean placeTaken) {
        var title = stand.title(1);
        var award = stand.nominated(title, stand.district().person("a"));
        var begun = approving(award);
        if (placeTaken) {
            rolls.take(begun, place(begun)).block();
        }

        finish(award);

        assertThat(stand.state(award)).isEqualTo("AWARDED");
        assertThat(stand.held(title)).isEqualTo(1);
    }

    @Test
    void oneThatHasNoPlaceStaysProposedInTheEnd() {
        var title = stand.title(1);
        stand.awarded(title, stand.district().person("a"));
        var late = stand.nominated(title, stand.district().person("b"));
        approving(late);

        finish(late);

        assertThat(stand.state(late)).isEqualTo("NOMINATED");
        assertThat(stand.held(title)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneThatIsTakenAwayLeavesItsPlaceOnce(boolean placeLeft) {
        var title = stand.title(1);
        var award = stand.awarded(title, stand.district().person("a"));
        var begun = awards.change(ANYWHERE, award, now -> now.revoke("失实", act()))
                .blockOptional()
                .orElseThrow();
        if (placeLeft) {
            rolls.leave(begun, ((AwardState.Revoking) begun.state()).place()).block();
        }

        finish(award);

        assertThat(stand.state(award)).isEqualTo("REVOKED");
        assertThat(stand.held(title)).isZero();
    }

    @Test
    void whoComesLateToTakeAPlaceThatWasRefusedTakesNone() {
        var title = stand.title(1);
        var first = stand.awarded(title, stand.district().person("a"));
        var late = stand.nominated(title, stand.district().person("b"));
        var begun = approving(late);
        finish(late);
        stand.post(stand.staff(), "title-awards/" + first + "/revoke", "{\"reason\":\"失实\"}")
                .expectStatus()
                .isOk();

        settlement.of(begun).block();

        assertThat(stand.held(title)).isZero();
        assertThat(stand.state(late)).isEqualTo("NOMINATED");
    }
}
