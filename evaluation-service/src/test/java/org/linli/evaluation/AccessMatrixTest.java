package org.linli.evaluation;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.anomaly.AnomalyAccess;
import org.linli.evaluation.anomaly.Planted;
import org.linli.evaluation.appraisal.AppraisalAccess;
import org.linli.evaluation.assessment.AssessmentAccess;
import org.linli.evaluation.closing.ClosingAccess;
import org.linli.evaluation.grant.GrantAccess;
import org.linli.evaluation.honour.HonourAccess;
import org.linli.evaluation.mutual.MutualAccess;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.redemption.RedemptionAccess;
import org.linli.evaluation.reversal.ReversalAccess;
import org.linli.evaluation.rule.edition.EditionAccess;
import org.linli.evaluation.title.TitleAccess;
import org.linli.evaluation.whatif.WhatIfAccess;
import org.linli.kit.identity.Role;
import org.linli.kit.lease.TimedWork;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

@EvaluationServiceTest
class AccessMatrixTest {

    private final District district = District.next();
    private final String person = district.person("person");
    private final String unit = district.person("unit");
    private final AccessMatrix matrix;
    private final RequestMappingHandlerMapping endpoints;
    private final Feed feed;
    private final WebTestClient http;
    private final AppraisalAccess appraisals;
    private final Planted planted;

    @Autowired
    AccessMatrixTest(
            WebTestClient http,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints,
            Feed feed,
            ReactiveMongoTemplate mongo,
            List<TimedWork> works,
            Planted planted) {
        this.matrix = new AccessMatrix(http, Role.values());
        this.endpoints = endpoints;
        this.feed = feed;
        this.planted = planted;
        this.http = http;
        this.appraisals = new AppraisalAccess(http, mongo, works, ground());
    }

    @BeforeEach
    void fillIn() {
        matrix.auditRows("evaluation-service", ground())
                .row("GET /api/v1/rule-sets/current", () -> get("/rule-sets/current"))
                .row(
                        "GET /api/v1/leaderboards/verification",
                        () -> get("/leaderboards/verification?division=" + home()));
        redemptions().addTo(matrix);
        new EditionAccess(http, ground()).addTo(matrix);
        titles().addTo(matrix);
        new ReversalAccess(http, ground(), this::checkedIn).addTo(matrix);
        new ClosingAccess(http, ground()).addTo(matrix);
        new GrantAccess(http, ground()).addTo(matrix);
        assessments().addTo(matrix);
        appraisals.addTo(matrix);
        honours().addTo(matrix);
        new AnomalyAccess(ground(), planted).addTo(matrix);
        for (var dossier : List.of("MEMBER/" + person, "UNIT/" + unit)) {
            var which = " (of a %s)".formatted(dossier.startsWith("UNIT") ? "unit" : "member");
            var path = "/dossiers/" + dossier + "/2026";
            matrix.row("GET /api/v1/dossiers/{subjectKind}/{subjectId}/{span}" + which, () -> get(path))
                    .row(
                            "GET /api/v1/dossiers/{subjectKind}/{subjectId}/{span}/document" + which,
                            () -> get(path + "/document"));
        }
        new WhatIfAccess(http, ground()).addTo(matrix);
        new MutualAccess(ground(), this::serveThere).addTo(matrix);
        for (var kind : SubjectKind.values()) {
            var subject = "?subjectKind=%s&subjectId=%s".formatted(kind, kind == SubjectKind.UNIT ? unit : person);
            var which = " (of a %s)".formatted(kind.name().toLowerCase(Locale.ROOT));
            matrix.row("GET /api/v1/points" + which, () -> get("/points" + subject))
                    .row("GET /api/v1/points" + which.replace(")", " there)"), () -> get("/points" + subject + there()))
                    .row("GET /api/v1/ledger-entries" + which, () -> get("/ledger-entries" + subject))
                    .row("GET /api/v1/ranks" + which, () -> get("/ranks" + subject + there()))
                    .row("GET /api/v1/leaderboards" + which, () -> get("/leaderboards?subjectKind=" + kind + there()));
        }
    }

    @Test
    void everyEndpointHasItsRows() {
        matrix.requireEveryEndpointOf(endpoints);
    }

    @Test
    void everyCallIsAnsweredByRoleAndScopeAsTheTableSays() {
        earnSomething();
        redemptions().redeemSomething();
        titles().nominateSomebody();
        new ClosingAccess(http, ground()).closeSomething();
        new GrantAccess(http, ground()).draftSomething();
        assessments().assessSomebody();
        new AnomalyAccess(ground(), planted).findSomething();
        new ReversalAccess(http, ground(), this::checkedIn).reverseSomething();
        new WhatIfAccess(http, ground()).askSomething();
        serveLastMonth();
        new MutualAccess(ground(), this::serveThere).appraiseSomebody(http);
        appraisals.appraiseSomebody();
        honours().publishSomething();

        matrix.requireAsIn(Path.of("../docs/access/evaluation-service.csv"));
    }

    /** For a list that is empty shall mean that its reader may see nothing. */
    private void earnSomething() {
        var grid = district.grid(1, 1, 1);
        feed.hand(
                Happened.in(grid).forResident(person).ratedUnit(unit, true),
                Happened.in(grid).forResident(person).answeredByUnit(unit),
                Happened.in(grid).answeredByMember(person),
                Happened.in(grid).forResident(person).closed());
    }

    private String checkedIn() {
        var event = Happened.in(district.community(1, 1)).unitCheckedIn(unit);
        feed.hand(event);
        return event.eventId() + ":unit-check-in";
    }

    private RedemptionAccess redemptions() {
        return new RedemptionAccess(http, ground());
    }

    private TitleAccess titles() {
        return new TitleAccess(http, ground());
    }

    private void serveLastMonth() {
        var there = Happened.in(district.grid(1, 1, 1))
                .at(YearMonth.now(Period.ZONE).minusMonths(1) + "-15T04:00:00Z");
        feed.hand(there.withId(UUID.randomUUID()).answeredByMember(person), there.answeredByUnit(unit));
    }

    /** Somebody who served the ground's community in a month. */
    private String serveThere(YearMonth month) {
        var servant = district.person("servant-" + UUID.randomUUID());
        feed.hand(
                Happened.in(district.grid(1, 1, 1)).at(month + "-15T04:00:00Z").answeredByMember(servant));
        return servant;
    }

    private AssessmentAccess assessments() {
        return new AssessmentAccess(
                http,
                ground(),
                () -> feed.hand(Happened.in(district.community(1, 1))
                        .at("2025-03-01T04:00:00Z")
                        .unitCheckedIn(unit)));
    }

    private HonourAccess honours() {
        return new HonourAccess(http, ground());
    }

    private Attempt get(String path) {
        return Attempt.get(ground(), "/api/v1" + path);
    }

    private Ground ground() {
        return new Ground(person, unit, home(), district.community(1, 2).value());
    }

    private String there() {
        return "&division=" + home();
    }

    private String home() {
        return district.community(1, 1).value();
    }
}
