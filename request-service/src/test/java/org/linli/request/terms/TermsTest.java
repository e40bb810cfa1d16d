package org.linli.request.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.request.Api.json;
import static org.linli.request.Api.problem;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.event.Deadline.Limit;
import org.linli.event.Deadline.Unit;
import org.linli.event.DivisionCode;
import org.linli.event.OrderPhase;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.request.Api;
import org.linli.request.RequestServiceTest;
import org.linli.request.deadline.Hours;
import org.linli.request.deadline.Span;
import org.linli.request.deadline.Steps;
import org.linli.request.matter.Catalogue;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What districts set is what orders are held to. Each test has a district of its own. */
@RequestServiceTest
class TermsTest {

    private static final LocalDate TODAY = WorkingCalendar.dayOf(Instant.now());
    private static final String BODY = """
            {"hours":[{"from":"09:00","until":"12:00"},{"from":"14:00","until":"24:00"}],
             "limits":{"ANSWER":{"amount":7,"unit":"NATURAL_DAYS"}},
             "steps":{"warning":70,"street":120,"district":300}}""";

    private final Api api;
    private final TermsDesk desk;
    private final String district =
            "5%05d".formatted(ThreadLocalRandom.current().nextInt(100_000));
    private final DivisionCode grid = new DivisionCode(district + "001001001");
    private final Token admin = Token.of("DISTRICT_ADMIN").scope(district);

    TermsTest(WebTestClient http, TermsDesk desk) {
        this.api = new Api(http);
        this.desk = desk;
    }

    private ResponseSpec set(LocalDate day, String body) {
        return api.http()
                .put()
                .uri("/api/v1/request-terms/" + district + "/" + day)
                .headers(admin)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec get(String query) {
        return api.get(admin, "/api/v1/request-terms/" + district + query);
    }

    @Test
    void aDistrictThatHasSetNothingHasTheUsualTerms() {
        var terms = json(get("").expectStatus().isOk());

        assertThat(terms.get("effectiveFrom").isNull()).isTrue();
        assertThat(terms.get("hours").get(0).get("until").stringValue()).isEqualTo("17:30");
        assertThat(terms.get("limits").get("ANSWER").get("amount").intValue()).isEqualTo(5);
        assertThat(terms.get("steps").get("warning").intValue()).isEqualTo(80);
    }

    @Test
    void whatIsSetIsShownFromItsDayOnAndHeldTo() {
        set(TODAY, BODY).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");

        var terms = desk.terms(grid, "没有的事项", Instant.now()).block();

        var shown = json(get("?day=" + TODAY).expectStatus().isOk());
        assertThat(shown.get("hours").get(1).get("until").stringValue()).isEqualTo("24:00");
        assertThat(terms.hours()).isEqualTo(new Hours(List.of(new Span(540, 720), new Span(840, 1440))));
        assertThat(terms.steps()).isEqualTo(new Steps(70, 120, 300));
        assertThat(terms.limit(OrderPhase.ANSWER)).contains(new Limit(7, Unit.NATURAL_DAYS));
        assertThat(terms.limit(OrderPhase.SIGN)).contains(new Limit(4, Unit.WORKING_HOURS));
        assertThat(terms.matterCode()).isNull();
    }

    @Test
    void aMattersOwnLimitsGoBeforeThoseOfTheDistrict() {
        var catalogue = Catalogue.of(district, 1, "2026-11-01", Catalogue.matter("m-1", "路灯", 3));
        set(TODAY, BODY).expectStatus().isOk();
        TestTopics.publish(catalogue.told());

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var terms = desk.terms(grid, "路灯", Instant.parse("2026-11-22T04:00:00Z"))
                    .block();
            assertThat(terms.limit(OrderPhase.SIGN)).contains(new Limit(2, Unit.URGENT_HOURS));
            assertThat(terms.limit(OrderPhase.ANSWER)).contains(new Limit(3, Unit.NATURAL_DAYS));
            assertThat(terms.matterCode()).isEqualTo("m-1");
            assertThat(terms.catalogueVersion()).isEqualTo(catalogue.id());
        });
    }

    @Test
    void whatIsSetForLaterHoldsLater() {
        set(TODAY.plusDays(2), BODY).expectStatus().isOk();

        var now = json(get("").expectStatus().isOk());
        var later = json(get("?day=" + TODAY.plusDays(2)).expectStatus().isOk());

        assertThat(now.get("effectiveFrom").isNull()).isTrue();
        assertThat(now.get("later").get(0).stringValue())
                .isEqualTo(TODAY.plusDays(2).toString());
        assertThat(later.get("limits").get("ANSWER").get("amount").intValue()).isEqualTo(7);
        assertThat(desk.terms(grid, "x", Instant.now()).block().steps()).isEqualTo(Steps.USUAL);
    }

    @Test
    void whatIsInForceIsNotChangedAndTheSameAgainIs200() {
        set(TODAY, BODY).expectStatus().isOk();

        set(TODAY, BODY).expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");
        problem(set(TODAY, BODY.replace("70", "75")), 409, "effective-day-passed");
        problem(set(TODAY.minusDays(1), BODY), 409, "effective-day-passed");
    }

    @Test
    void aStaleVersionIsRefused() {
        set(TODAY.plusDays(1), BODY).expectStatus().isOk();

        var stale = api.http()
                .put()
                .uri("/api/v1/request-terms/" + district + "/" + TODAY.plusDays(3))
                .headers(admin)
                .header("If-Match", "\"0\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(BODY)
                .exchange();

        problem(stale, 412, "precondition-failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"hours\":[],\"limits\":{}}",
                "{\"hours\":[{\"from\":\"9:00\",\"until\":\"17:30\"}],\"limits\":{}}",
                "{\"hours\":[{\"from\":\"09:00\",\"until\":\"24:30\"}],\"limits\":{}}",
                "{\"hours\":[{\"from\":\"09:00\",\"until\":\"09:00\"}],\"limits\":{}}",
                "{\"hours\":[{\"from\":\"12:00\",\"until\":\"13:00\"},{\"from\":\"09:00\",\"until\":\"10:00\"}],\"limits\":{}}",
                "{\"hours\":[{\"from\":\"09:00\",\"until\":\"10:00\"}],\"limits\":{\"ANSWER\":{\"amount\":0,\"unit\":\"WORKING_DAYS\"}}}",
                "{\"hours\":[{\"from\":\"09:00\",\"until\":\"10:00\"}],\"limits\":{\"ANSWER\":{\"amount\":1,\"unit\":\"WEEKS\"}}}",
                "{\"hours\":[{\"from\":\"09:00\",\"until\":\"10:00\"}],\"limits\":{\"LUNCH\":{\"amount\":1,\"unit\":\"WORKING_DAYS\"}}}",
                "{\"hours\":[{\"from\":\"09:00\",\"until\":\"10:00\"}],\"limits\":{\"ANSWER\":null}}",
                "{\"hours\":[{\"from\":\"09:00\",\"until\":\"10:00\"}],\"limits\":{},\"steps\":{\"warning\":100,\"street\":150,\"district\":200}}"
            })
    void whatMakesNoSenseIsRefusedAndNothingIsStored(String body) {
        problem(set(TODAY, body), 400, "malformed-request");

        assertThat(json(get("")).get("version").longValue()).isZero();
    }

    @Test
    void termsAreThoseOfADistrictOnAPlausibleDay() {
        problem(api.get(admin, "/api/v1/request-terms/" + district + "001"), 400, "malformed-request");
        problem(api.get(admin, "/api/v1/request-terms/12"), 400, "malformed-code");
        problem(get("?day=+12026-01-01"), 400, "malformed-request");
        problem(get("?day=2026-13-01"), 400, "malformed-request");
    }
}
