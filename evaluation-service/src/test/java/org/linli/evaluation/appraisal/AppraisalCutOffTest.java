package org.linli.evaluation.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.evaluation.EvaluationServiceTest;
import org.linli.evaluation.appraisal.ballot.BallotBoxes;
import org.linli.kit.identity.Scope;
import org.linli.kit.lease.TimedWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The process ends between two writes, or two replicas do the same: the appraisal comes to its end, once. */
@EvaluationServiceTest
class AppraisalCutOffTest {

    private static final Scope ANYWHERE = new Scope.Division("");

    @Autowired
    private WebTestClient http;

    @Autowired
    private ReactiveMongoTemplate mongo;

    @Autowired
    private List<TimedWork> works;

    @Autowired
    private Appraisals appraisals;

    @Autowired
    private Counting counting;

    @Autowired
    private BallotBoxes boxes;

    private Poll poll;

    @BeforeEach
    void open() {
        poll = new Poll(http, mongo, works);
    }

    @Test
    void boxesThatWereLockedBeforeTheCountAreCounted() {
        var appraisal = poll.open();
        Poll.VOTERS.forEach(body -> body.forEach(voter -> poll.receipt(appraisal, voter, "EG")));
        poll.timeIsUp(appraisal);
        boxes.lockAll(appraisal).block();

        poll.clockComes(appraisal);

        assertThat(poll.result(appraisal)).containsEntry("ballots", 9);
    }

    /** Whoever was let in at the last moment and was slow. */
    @Test
    void whatComesAfterTheLockDoesNotGoIn() {
        var appraisal = poll.open();
        boxes.lockAll(appraisal).block();

        poll.vote(appraisal, "c1", "EE").expectStatus().isEqualTo(409);

        poll.close(appraisal);
        assertThat(poll.result(appraisal)).containsEntry("ballots", 0);
    }

    @Test
    void countingTwiceIsCountingOnce() {
        var appraisal = poll.open();
        Poll.VOTERS.forEach(body -> body.forEach(voter -> poll.receipt(appraisal, voter, "EG")));
        poll.timeIsUp(appraisal);
        var slow = appraisals.get(ANYWHERE, appraisal).blockOptional().orElseThrow();
        poll.clockComes(appraisal);
        var result = poll.result(appraisal);

        counting.of(slow).block();

        assertThat(poll.result(appraisal)).isEqualTo(result);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatWasCalledOffIsClearedAwayInTheEnd(boolean discarded) {
        var appraisal = poll.open();
        poll.receipt(appraisal, "c1", "EE");
        appraisals
                .change(
                        ANYWHERE,
                        appraisal,
                        one -> one.cancel("名单有误", "staff", Clock.systemUTC().instant()))
                .block();
        if (discarded) {
            boxes.discardAll(appraisal).block();
        }

        poll.clockComes(appraisal);

        var cleared = appraisals.get(ANYWHERE, appraisal).blockOptional().orElseThrow();
        assertThat(cleared.dueAt()).isNull();
        assertThat(boxes.all(appraisal).collectList().blockOptional().orElseThrow())
                .hasSize(3)
                .allSatisfy(box -> assertThat(box.ballots()).isEmpty());
    }

    @Test
    void theClockOpensWhenItsTimeHasCome() {
        var appraisal = poll.drafted(Poll.in(Duration.ofHours(1)), Poll.in(Duration.ofHours(2)));
        poll.clockComes(appraisal);
        assertThat(poll.state(appraisal)).isEqualTo("DRAFTED");
        appraisals.change(ANYWHERE, appraisal, Appraisal::opened).block();

        poll.clockComes(appraisal);

        assertThat(poll.state(appraisal)).isEqualTo("OPEN");
    }
}
