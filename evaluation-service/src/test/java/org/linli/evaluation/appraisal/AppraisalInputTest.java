package org.linli.evaluation.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.evaluation.EvaluationServiceTest;
import org.linli.kit.lease.TimedWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What nobody could vote on is not drafted. */
@EvaluationServiceTest
class AppraisalInputTest {

    @Autowired
    private WebTestClient http;

    @Autowired
    private ReactiveMongoTemplate mongo;

    @Autowired
    private List<TimedWork> works;

    private Poll poll;

    @BeforeEach
    void open() {
        poll = new Poll(http, mongo, works);
    }

    private String good() {
        return poll.body(Poll.in(Duration.ofHours(1)), Poll.in(Duration.ofHours(2)));
    }

    private void requireRefused(String body) {
        var refused = poll.post(poll.staff(), "appraisals", body);

        refused.expectStatus().isBadRequest().expectHeader().contentType("application/problem+json");
        assertThat(Poll.list(poll.get(poll.staff(), "appraisals"), "items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "n2"                          | "n1"
            "OWNERS_COMMITTEE"            | "PROPERTY_FIRM"
            "OWNERS_COMMITTEE"            | "CHOIR"
            {"body":"OWNERS_COMMITTEE"    | {"weightPermille":299,"body":"OWNERS_COMMITTEE"
            {"body":"OWNERS_COMMITTEE"    | {"weightPermille":0,"body":"OWNERS_COMMITTEE"
            {"body":"OWNERS_COMMITTEE"    | {"weightPermille":0.3,"body":"OWNERS_COMMITTEE"
            "title":                      | "quorum":{"numerator":4,"denominator":3},"title":
            "title":                      | "quorum":{"numerator":0,"denominator":3},"title":
            "title":                      | "quorum":{"numerator":1},"title":
            "title":                      | "unknown":1,"title":
            年度文明居民评议               | ` `
            李四光                         | 李四光1号
            "RESIDENT"                    | "PET"
            "closesAt":"2                 | "closesAt":"1
            "closesAt":"2                 | "closesAt":"9
            "opensAt":"                   | "opensAt":"soon
            """)
    void aMalformedDraftIsRefused(String what, String instead) {
        assertThat(good()).contains(what);

        requireRefused(good().replace(what, instead));
    }

    @Test
    void aVoterIsInOneBodyOnly() {
        requireRefused(good().replace(poll.id("o1"), poll.id("c1")));
    }

    @Test
    void theElectorateIsBounded() {
        var many = IntStream.range(0, 993).mapToObj(i -> "\"v" + i + "\"").collect(Collectors.joining(","));

        requireRefused(good().replace("\"" + poll.id("c1") + "\"", many));
    }

    @Test
    void gridsHaveNoAppraisals() {
        requireRefused(good().replace(poll.community().value(), poll.community() + "001"));
    }

    @Test
    void anotherDivisionsStaffDraftNothingHere() {
        var elsewhere = good().replace(poll.community().value(), "140213050001");

        poll.post(poll.staff(), "appraisals", elsewhere).expectStatus().isForbidden();
    }

    @Test
    void aDraftThatIsSentAgainIsOneAppraisal() {
        var key = UUID.randomUUID().toString();
        var body = good();
        var first = Poll.read(poll.post(poll.staff(), "appraisals", body, key));

        var second = Poll.read(poll.post(poll.staff(), "appraisals", body, key));

        assertThat(second).isEqualTo(first);
        assertThat(Poll.list(poll.get(poll.staff(), "appraisals"), "items")).hasSize(1);
    }

    @Test
    void unitsAreAppraisedByTheirNames() {
        var units = good().replace("RESIDENT", "UNIT").replace("李四光", "第3物业公司");

        var drafted = Poll.read(
                poll.post(poll.staff(), "appraisals", units).expectStatus().isCreated());

        assertThat(Poll.list(drafted, "nominees"))
                .extracting(nominee -> nominee.getString("name"))
                .containsExactly("张三丰", "第3物业公司");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"reason\":\" \"}"})
    void nothingIsCalledOffWithoutAReason(String body) {
        var appraisal = poll.open();

        poll.post(poll.staff(), "appraisals/" + appraisal + "/cancel", body)
                .expectStatus()
                .isBadRequest();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"grades\":[]}",
                "{\"grades\":[{\"subjectId\":\"n1\",\"grade\":\"SPLENDID\"}]}",
                "nonsense"
            })
    void aMalformedBallotIsNotTaken(String body) {
        var appraisal = poll.open();

        poll.post(poll.voter("c1"), "appraisals/" + appraisal + "/ballots", body)
                .expectStatus()
                .isBadRequest();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"receipt\":\"x\"}"})
    void aMalformedReceiptIsNotLookedFor(String body) {
        poll.post(poll.voter("c1"), "appraisals/" + poll.open() + "/ballots/search", body)
                .expectStatus()
                .isBadRequest();
    }
}
