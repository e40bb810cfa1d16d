package org.linli.evaluation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@EvaluationServiceTest
class BadInputTest {

    private static final Token ADMIN = Token.of("DISTRICT_ADMIN").scope("140213");

    @Autowired
    private WebTestClient http;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /points?subjectKind=UNIT&subjectId=u&period=2026-13                  | malformed-request
            /points?subjectKind=UNIT&subjectId=u&period=yesterday                | malformed-request
            /points?subjectKind=UNIT&subjectId={blank}                               | malformed-request
            /points?subjectKind=UNIT                                             | malformed-request
            /points?subjectId=u                                                  | malformed-request
            /points?subjectKind=PET&subjectId=u                                  | malformed-request
            /points?subjectKind=UNIT&subjectId=u&division=14021305               | malformed-code
            /points?subjectKind=UNIT&subjectId=u&division=140213050001001        | malformed-request
            /ledger-entries?subjectKind=UNIT&subjectId=u&period=26               | malformed-request
            /ledger-entries?subjectKind=UNIT&subjectId=u&limit=0                 | malformed-request
            /ledger-entries?subjectKind=UNIT&subjectId=u&limit=201               | page-too-large
            /ledger-entries?subjectKind=UNIT&subjectId=u&cursor=***              | malformed-request
            /leaderboards?subjectKind=MEMBER                                     | malformed-request
            /leaderboards?subjectKind=MEMBER&division=12                         | malformed-code
            /leaderboards?subjectKind=MEMBER&division=abc                        | malformed-code
            /leaderboards?subjectKind=MEMBER&division=140213050001001            | malformed-request
            /leaderboards?subjectKind=MEMBER&division=140213&period=2026-11-22   | malformed-request
            /leaderboards?subjectKind=MEMBER&division=140213&cursor=Zm9v         | malformed-request
            /leaderboards/verification?division=1402130501                       | malformed-code
            """)
    void aMalformedQuestionIsRefusedWithItsReason(String query, String problem) {
        http.get()
                .uri("/api/v1" + query, " ")
                .headers(ADMIN)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:linli:problem:" + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"14", "1402", "140213050001001"})
    void whoseScopeHasNoBoardsOfItsOwnIsAskedToNameADivision(String scope) {
        http.get()
                .uri("/api/v1/points?subjectKind=UNIT&subjectId=u")
                .headers(Token.of("AUDITOR").scope(scope))
                .header("Accept-Language", "en")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("division");
    }

    @Test
    void theReasonIsGivenInTheReadersLanguage() {
        var request = http.get()
                .uri("/api/v1/points?subjectKind=UNIT&subjectId=u&period=x")
                .headers(ADMIN);

        request.header("Accept-Language", "en")
                .exchange()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("period is ALL, yyyy or yyyy-MM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void nothingCanBeWrittenFromOutside(String method) {
        http.method(HttpMethod.valueOf(method))
                .uri("/api/v1/ledger-entries")
                .headers(ADMIN)
                .exchange()
                .expectStatus()
                .isEqualTo(405);
    }
}
