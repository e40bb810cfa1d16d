package org.linli.evaluation.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.evaluation.EvaluationServiceTest;
import org.linli.evaluation.appraisal.ballot.BallotBoxes;
import org.linli.kit.lease.TimedWork;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

/** From the draft to the result, through the API. */
@EvaluationServiceTest
class VotingTest {

    @Autowired
    private WebTestClient http;

    @Autowired
    private ReactiveMongoTemplate mongo;

    @Autowired
    private List<TimedWork> works;

    @Autowired
    private Appraisals appraisals;

    @Autowired
    private BallotBoxes boxes;

    @Autowired
    private MeterRegistry meters;

    private Poll poll;

    @BeforeEach
    void open() {
        poll = new Poll(http, mongo, works);
    }

    private void everybodyVotes(String appraisal, String letters) {
        Poll.VOTERS.forEach(body -> body.forEach(
                voter -> poll.vote(appraisal, voter, letters).expectStatus().isCreated()));
    }

    @Test
    void theResultIsTheMeanOfEachBodyTimesItsWeight() {
        var appraisal = poll.open();
        Stream.of("c1", "c2", "c3").forEach(voter -> poll.receipt(appraisal, voter, "EP"));
        poll.receipt(appraisal, "c4", "GP");
        Stream.of("o1", "o2", "o3").forEach(voter -> poll.receipt(appraisal, voter, "FE"));

        poll.close(appraisal);

        var result = poll.result(appraisal);
        assertThat(poll.state(appraisal)).isEqualTo("CLOSED");
        assertThat(result)
                .containsEntry("ballots", 7)
                .containsEntry("voters", 9)
                .containsEntry("quorumReached", true);
        assertThat(Poll.list(result, "scores"))
                .extracting(score -> score.getString("score"))
                .containsExactly("56.00", "46.00"); // 95 * 0.4 + 60 * 0.3 and 40 * 0.4 + 100 * 0.3; nothing of the firm
        assertThat(Poll.list(Poll.list(result, "scores").getFirst(), "bodies"))
                .extracting(body -> body.getString("mean"))
                .containsExactly("95.00", "60.00", null);
        assertThat(Poll.list(result, "bodies"))
                .extracting(body -> body.getInteger("ballots") + "/" + body.getInteger("voters"))
                .containsExactly("4/4", "3/3", "0/2");
    }

    @Test
    void belowTheQuorumItIsInvalidAndNothingIsTold() {
        var appraisal = poll.open();
        var receipt = poll.receipt(appraisal, "c1", "EG");
        IntStream.rangeClosed(2, 4).forEach(i -> poll.receipt(appraisal, "c" + i, "EG"));
        poll.receipt(appraisal, "o1", "EG");

        poll.close(appraisal);

        assertThat(poll.state(appraisal)).isEqualTo("INVALID");
        assertThat(poll.result(appraisal)).containsEntry("quorumReached", false).containsEntry("ballots", 5);
        assertThat(Poll.list(poll.result(appraisal), "scores")).isEmpty();
        assertThat(Poll.read(poll.search(poll.voter("c1"), appraisal, receipt))).containsEntry("counted", false);
        assertThat(appraisals.result(appraisal).blockOptional()).isEmpty();
    }

    @Test
    void othersReadTheScoresOfWhatIsCounted() {
        var appraisal = poll.open();
        assertThat(appraisals.result(appraisal).blockOptional()).isEmpty();
        everybodyVotes(appraisal, "GF");
        poll.close(appraisal);

        var result = appraisals.result(appraisal).blockOptional().orElseThrow();

        assertThat(result.scores())
                .extracting(score -> score.subject().id() + " " + score.hundredths())
                .containsExactly("n1 8000", "n2 6000");
        assertThat(appraisals.result("none").blockOptional()).isEmpty();
    }

    @Test
    void ofEightBallotsOfOneVoterAtOnceOneIsTaken() throws Exception {
        var appraisal = poll.open();

        var statuses = together(IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i ->
                        () -> Poll.status(poll.vote(appraisal, "o1", i % 2 == 0 ? "EE" : "PP")))
                .toList());

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(inBoxes(appraisal)).isEqualTo(1);
    }

    @Test
    void nobodysBallotIsLostWhenAllVoteAtOnce() throws Exception {
        var appraisal = poll.open();
        var before = counted();
        var voters = Poll.VOTERS.stream().flatMap(List::stream).toList();

        var receipts = together(voters.stream()
                .<Callable<String>>map(voter -> () -> poll.receipt(appraisal, voter, "EG"))
                .toList());
        poll.close(appraisal);

        assertThat(receipts).doesNotHaveDuplicates();
        assertThat(poll.result(appraisal)).containsEntry("ballots", 9);
        assertThat(counted() - before).isEqualTo(9);
        assertThat(receipts)
                .allSatisfy(receipt -> poll.search(Token.resident("anybody"), appraisal, receipt)
                        .expectStatus()
                        .isOk());
    }

    private double counted() {
        return meters.find("linli.ballots").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    @Test
    void aBallotThatIsSentAgainGetsTheSameReceiptAndCountsOnce() throws Exception {
        var appraisal = poll.open();
        var key = UUID.randomUUID().toString();

        var receipts = together(IntStream.range(0, 4)
                .<Callable<String>>mapToObj(i -> () -> Poll.read(poll.vote(appraisal, "c1", "EP", key)
                                .expectStatus()
                                .isCreated())
                        .getString("receipt"))
                .toList());

        assertThat(receipts).containsOnly(receipts.getFirst());
        assertThat(inBoxes(appraisal)).isEqualTo(1);
        poll.close(appraisal);
        assertThat(Poll.read(
                        poll.vote(appraisal, "c1", "EP", key).expectStatus().isCreated()))
                .containsEntry("receipt", receipts.getFirst());
        poll.vote(appraisal, "c1", "PP", key).expectStatus().isEqualTo(422);
    }

    @Test
    void whoeverHasTheReceiptSeesTheBallotAfterTheClosing() {
        var appraisal = poll.open();
        everybodyVotes(poll.open(), "PP");
        var receipt = poll.receipt(appraisal, "p1", "EP");
        Stream.of("c1", "c2", "c3", "c4", "o1", "o2").forEach(voter -> poll.receipt(appraisal, voter, "FF"));
        poll.search(poll.voter("p1"), appraisal, receipt).expectStatus().isEqualTo(409);

        poll.close(appraisal);

        var ballot = Poll.read(poll.search(Token.resident("anybody"), appraisal, receipt)
                .expectStatus()
                .isOk());
        assertThat(ballot).containsEntry("counted", true).containsEntry("body", "PROPERTY_FIRM");
        assertThat(Poll.list(ballot, "grades"))
                .extracting(grade -> grade.getString("subjectId") + " " + grade.getString("grade"))
                .containsExactly("n1 EXCELLENT", "n2 POOR");
        poll.search(poll.voter("p1"), appraisal, "0".repeat(32)).expectStatus().isNotFound();
    }

    @Test
    void nothingThatIsStoredLeadsFromAVoterToABallot() {
        var appraisal = poll.open();
        var receipt = poll.receipt(appraisal, "o2", "EP");

        var box = mongo.findById(appraisal + "|OWNERS_COMMITTEE", Document.class, "ballot_boxes")
                .blockOptional()
                .orElseThrow();

        assertThat(box.getList("voted", Integer.class)).containsExactly(1);
        assertThat(box).doesNotContainKeys("commands");
        assertThat(box.toJson()).doesNotContain(receipt).doesNotContain(poll.id("o2"));
        assertThat(box.getList("ballots", Document.class))
                .singleElement()
                .satisfies(ballot -> assertThat(ballot.keySet()).containsExactly("_id", "letters"));
    }

    @Test
    void nothingIsAcceptedAfterTheClosingBeforeTheClockComes() {
        var appraisal = poll.open();
        poll.timeIsUp(appraisal);

        var late = poll.vote(appraisal, "c1", "EE").expectStatus().isEqualTo(409);

        assertThat(Poll.read(late)).containsEntry("type", "urn:linli:problem:not-open");
        poll.post(poll.staff(), "appraisals/" + appraisal + "/cancel", "{\"reason\":\"太迟\"}")
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void nothingIsAcceptedBeforeTheOpeningUnlessStaffOpenIt() {
        var appraisal = poll.drafted(Poll.in(Duration.ofHours(1)), Poll.in(Duration.ofHours(2)));
        poll.vote(appraisal, "c1", "EE").expectStatus().isEqualTo(409);
        assertThat(poll.state(appraisal)).isEqualTo("DRAFTED");

        poll.post(poll.staff(), "appraisals/" + appraisal + "/open", "{}")
                .expectStatus()
                .isOk();

        poll.vote(appraisal, "c1", "EE").expectStatus().isCreated();
        assertThat(poll.state(appraisal)).isEqualTo("OPEN");
    }

    @Test
    void theClockAlsoClosesWhatItNeverOpened() {
        var appraisal = poll.drafted(Poll.in(Duration.ofHours(1)), Poll.in(Duration.ofHours(2)));

        poll.close(appraisal);

        assertThat(poll.state(appraisal)).isEqualTo("INVALID");
    }

    @Test
    void whatIsCalledOffKeepsNoBallots() {
        var appraisal = poll.open();
        var receipt = poll.receipt(appraisal, "c1", "EE");

        poll.post(poll.staff(), "appraisals/" + appraisal + "/cancel", "{\"reason\":\"名单有误\"}")
                .expectStatus()
                .isOk();

        assertThat(inBoxes(appraisal)).isZero();
        assertThat(poll.get(poll.staff(), "appraisals/" + appraisal))
                .containsEntry("state", "CANCELLED")
                .containsEntry("reason", "名单有误");
        poll.vote(appraisal, "c2", "EE").expectStatus().isEqualTo(409);
        poll.search(poll.voter("c1"), appraisal, receipt).expectStatus().isEqualTo(409);
        poll.asked(poll.staff(), "appraisals/" + appraisal + "/result")
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void votersSeeThoseInWhichTheyVote() {
        var appraisal = poll.open();

        var page = poll.get(poll.voter("o3"), "appraisals?state=OPEN");

        assertThat(Poll.list(page, "items"))
                .extracting(item -> item.getString("id") + " " + item.getString("votesFor"))
                .containsExactly(appraisal + " OWNERS_COMMITTEE");
        assertThat(Poll.list(poll.get(poll.voter("stranger"), "appraisals"), "items"))
                .isEmpty();
        assertThat(Poll.list(poll.get(poll.staff(), "appraisals?mine=true"), "items"))
                .isEmpty();
        poll.asked(poll.voter("stranger"), "appraisals/" + appraisal)
                .expectStatus()
                .isNotFound();
        poll.vote(appraisal, "stranger", "EE").expectStatus().isNotFound();
    }

    @Test
    void onlyVotersReadPeoplesNamesInPlain() {
        var appraisal = poll.open();

        assertThat(names(poll.voter("c1"), appraisal)).containsExactly("张三丰", "李四光");
        assertThat(names(poll.staff(), appraisal)).containsExactly("张**", "李**");
        assertThat(mongo.findById(appraisal, Document.class, "appraisals")
                        .blockOptional()
                        .orElseThrow()
                        .toJson())
                .doesNotContain("张三丰");
    }

    private List<String> names(Token token, String appraisal) {
        return Poll.list(poll.get(token, "appraisals/" + appraisal), "nominees").stream()
                .map(nominee -> nominee.getString("name"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"E", "EEE"})
    void aBallotThatDoesNotGradeEverybodyIsNotTaken(String letters) {
        poll.vote(poll.open(), "c1", letters).expectStatus().isBadRequest();
    }

    @Test
    void aKeyThatCouldBeGuessedIsNotTaken() {
        poll.vote(poll.open(), "c1", "EE", "1").expectStatus().isBadRequest();
    }

    private long inBoxes(String appraisal) {
        return boxes.all(appraisal)
                .map(box -> (long) box.ballots().size())
                .reduce(0L, Long::sum)
                .blockOptional()
                .orElseThrow();
    }

    private static <T> List<T> together(List<Callable<T>> calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
