package org.linli.kit.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kit.KitTest;
import org.linli.kit.problem.ProblemWriter;
import org.linli.testkit.PartnerSigner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@KitTest
class PartnerFilterTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final byte[] SECRET = "a secret of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "another secret of thirty-two bytes..".getBytes(StandardCharsets.UTF_8);
    private static final String BODY = "{\"text\":\"停水\"}";
    private static final String PATH = "/api/v1/requests";
    private static final int BODY_LIMIT = 200;

    @TempDir
    Path folder;

    private final ReactiveMongoTemplate mongo;
    private final ProblemWriter problems;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final AtomicReference<String> reached = new AtomicReference<>("");
    private final WebFilterChain chain = exchange -> ReactiveSecurityContextHolder.getContext()
            .flatMap(context -> DataBufferUtils.join(exchange.getRequest().getBody())
                    .map(buffer -> buffer.toString(StandardCharsets.UTF_8))
                    .defaultIfEmpty("")
                    .doOnNext(body -> reached.set(context.getAuthentication().getName() + " " + body)))
            .then();
    private PartnerFilter filter;
    private Partners partners;

    PartnerFilterTest(@Autowired ReactiveMongoTemplate mongo, @Autowired ProblemWriter problems) {
        this.mongo = mongo;
        this.problems = problems;
    }

    @BeforeEach
    void partners() throws Exception {
        write("""
                {"id": "old", "algorithm": "HMAC_SHA256", "secret": "%s", "from": "2026-01-01T00:00:00Z", "until": "2026-11-22T12:10:00Z"},
                {"id": "new", "algorithm": "HMAC_SM3", "secret": "%s", "from": "2026-11-22T11:50:00Z"}""".formatted(base64(SECRET), base64(OTHER)));
        partners = new Partners(file().toString());
        filter = replica();
    }

    private void write(String keys) throws Exception {
        Files.writeString(file(), """
                {"format": 1, "partners": [
                  {"id": "hotline", "role": "HOTLINE", "divisionScope": "140213", "keys": [%s]},
                  {"id": "somebody", "role": "HOTLINE", "divisionScope": "", "keys": [
                    {"id": "old", "algorithm": "HMAC_SHA256", "secret": "%s", "from": "2026-01-01T00:00:00Z"}]}]}""".formatted(keys, base64(OTHER)));
    }

    private Path file() {
        return folder.resolve("partners.json");
    }

    private static String base64(byte[] secret) {
        return Base64.getEncoder().encodeToString(secret);
    }

    /** Another instance on the same store, or the same one after a restart. */
    private PartnerFilter replica() {
        var verifier = new Verifier(partners, new Nonces(mongo, now::get), now::get);
        return new PartnerFilter(verifier, partners, problems, meters, BODY_LIMIT);
    }

    private static PartnerSigner oldKey() {
        return new PartnerSigner("hotline", "old", SECRET, "HMAC_SHA256");
    }

    private static PartnerSigner newKey() {
        return new PartnerSigner("hotline", "new", OTHER, "HMAC_SM3");
    }

    private Map<String, String> signed(PartnerSigner signer) {
        return signed(signer, now.get());
    }

    private static Map<String, String> signed(PartnerSigner signer, Instant at) {
        return new LinkedHashMap<>(signer.sign(
                "POST",
                PATH,
                "a=1&b=2",
                BODY.getBytes(StandardCharsets.UTF_8),
                at.getEpochSecond(),
                UUID.randomUUID().toString()));
    }

    private String send(Map<String, String> headers) {
        return send(filter, HttpMethod.POST, PATH + "?b=2&a=1", headers, BODY);
    }

    /** "verified" if it came through; else the slug of the problem. */
    private String send(PartnerFilter by, HttpMethod method, String address, Map<String, String> headers, String body) {
        var request = MockServerHttpRequest.method(method, URI.create(address));
        headers.forEach(request::header);
        var exchange = MockServerWebExchange.from(request.body(body));
        reached.set("");
        by.filter(exchange, chain).block();
        if (exchange.getResponse().getStatusCode() == null) {
            return "verified";
        }
        var problem = exchange.getResponse().getBodyAsString().block();
        assertThat(reached.get()).isEmpty();
        assertThat(problem).doesNotContain("hotline", "old", "secret");
        return exchange.getResponse().getStatusCode().value() + " "
                + problem.replaceAll("(?s).*urn:linli:problem:([a-z-]+).*", "$1");
    }

    private double count(String partner, String outcome) {
        return meters.counter("linli.partner.calls", "partner", partner, "outcome", outcome)
                .count();
    }

    @Test
    void aWellSignedCallComesInAsItsPartnerWithItsBody() {
        assertThat(send(signed(oldKey()))).isEqualTo("verified");
        assertThat(reached.get()).isEqualTo("partner/hotline " + BODY);
        assertThat(send(signed(newKey()))).isEqualTo("verified");
        assertThat(count("hotline", "verified")).isEqualTo(2);
    }

    @Test
    void aCallWithoutABodySignsNothingAsItsBody() {
        var headers =
                oldKey().sign("GET", PATH + "/1", "", new byte[0], NOON.getEpochSecond(), "nonce-" + UUID.randomUUID());

        assertThat(send(filter, HttpMethod.GET, PATH + "/1", headers, "")).isEqualTo("verified");
    }

    @Test
    void theSameNonceIsTakenOnceByWhicheverReplicaAndAlsoAfterARestart() {
        var headers = signed(oldKey());

        assertThat(send(headers)).isEqualTo("verified");
        assertThat(send(headers)).isEqualTo("401 nonce-replayed");
        assertThat(send(replica(), HttpMethod.POST, PATH + "?b=2&a=1", headers, BODY))
                .isEqualTo("401 nonce-replayed");
        assertThat(count("hotline", "nonce-replayed")).isEqualTo(2);
    }

    @Test
    void ofManyAtOnceOneIsFirst() {
        var call = call(signed(oldKey()));
        var verifiers = IntStream.range(0, 2)
                .mapToObj(ignored -> new Verifier(partners, new Nonces(mongo, now::get), now::get))
                .toList();

        var outcomes = Flux.range(0, 40)
                .flatMap(i -> verifiers
                        .get(i % 2)
                        .verify(call, BODY.getBytes(StandardCharsets.UTF_8))
                        .subscribeOn(Schedulers.parallel()))
                .collectList()
                .block();

        assertThat(outcomes).containsOnlyOnce(Outcome.VERIFIED).hasSize(40);
    }

    private static SignedCall call(Map<String, String> headers) {
        var request = MockServerHttpRequest.method(HttpMethod.POST, URI.create(PATH + "?a=1&b=2"));
        headers.forEach(request::header);
        return SignedCall.of(request.build()).orElseThrow();
    }

    @Test
    void twoPartnersMayUseTheSameNonce() {
        var theirs = new PartnerSigner("somebody", "old", OTHER, "HMAC_SHA256");
        var nonce = "same-" + UUID.randomUUID();

        for (var signer : List.of(oldKey(), theirs)) {
            var headers = signer.sign("GET", PATH, "", new byte[0], NOON.getEpochSecond(), nonce);
            assertThat(send(filter, HttpMethod.GET, PATH, headers, "")).isEqualTo("verified");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/v1/requests?a=1&b=2, {\"text\":\"停水\"}",
        "POST, /api/v1/requests/?a=1&b=2, {\"text\":\"停水\"}",
        "POST, /api/v1/Requests?a=1&b=2, {\"text\":\"停水\"}",
        "POST, /api/v1/requests?a=1&b=3, {\"text\":\"停水\"}",
        "POST, /api/v1/requests?a=1, {\"text\":\"停水\"}",
        "POST, /api/v1/requests?a=1&b=2&c=3, {\"text\":\"停水\"}",
        "POST, /api/v1/requests?a=1&b=2, {\"text\":\"停电\"}",
        "POST, /api/v1/requests?a=1&b=2, ''"
    })
    void whatIsChangedOnItsWayIsRefused(HttpMethod method, String address, String body) {
        assertThat(send(filter, method, address, signed(oldKey()), body)).isEqualTo("401 signature-invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "Linli-Partner, somebody",
        "Linli-Key, new",
        "Linli-Key, none",
        "Linli-Timestamp, 1795348801",
        "Linli-Nonce, another-nonce-0123",
        "Linli-Signature, 0000000000000000000000000000000000000000000000000000000000000000"
    })
    void aChangedHeaderIsRefused(String header, String value) {
        var headers = signed(oldKey(), NOON);
        headers.put(header, value);

        assertThat(send(headers)).isEqualTo("401 signature-invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Linli-Partner", "Linli-Key", "Linli-Timestamp", "Linli-Nonce", "Linli-Signature"})
    void aMissingOrImpossibleHeaderIsRefused(String header) {
        var headers = signed(oldKey());
        headers.remove(header);
        assertThat(send(headers)).isEqualTo("401 signature-invalid");
        for (var value : List.of("", " ", "ü", "x".repeat(65), "../..", "-1")) {
            headers.put(header, value);
            assertThat(send(headers)).isIn("401 signature-invalid", "401 unknown-partner");
        }
    }

    @ParameterizedTest
    @CsvSource({"-301, 401 signature-expired", "-300, verified", "300, verified", "301, 401 signature-expired"})
    void fiveMinutesEitherWayAreAllowed(long seconds, String outcome) {
        assertThat(send(signed(oldKey(), NOON.plusSeconds(seconds)))).isEqualTo(outcome);
    }

    @Test
    void anImpossibleTimeIsOutsideTheWindow() {
        var headers = signed(oldKey());
        headers.put("Linli-Timestamp", "999999999999");
        assertThat(send(headers)).isEqualTo("401 signature-expired");
    }

    @Test
    void keysOverlapAndTheOldOneEnds() {
        now.set(NOON.minus(MINUTE.multipliedBy(11)));
        assertThat(send(signed(oldKey()))).isEqualTo("verified");
        assertThat(send(signed(newKey()))).isEqualTo("401 signature-invalid");
        now.set(NOON);
        assertThat(send(signed(oldKey()))).isEqualTo("verified");
        assertThat(send(signed(newKey()))).isEqualTo("verified");
        now.set(NOON.plus(MINUTE.multipliedBy(10)));
        assertThat(send(signed(oldKey()))).isEqualTo("401 signature-invalid");
        assertThat(send(signed(newKey()))).isEqualTo("verified");
    }

    @Test
    void aKeyThatIsTakenOutOfTheFileEndsWithoutARestart() throws Exception {
        write("{\"id\": \"new\", \"algorithm\": \"HMAC_SM3\", \"secret\": \"%s\", \"from\": \"2026-11-22T11:50:00Z\"}"
                .formatted(base64(OTHER)));
        Files.setLastModifiedTime(file(), FileTime.from(Instant.now().plusSeconds(5)));
        partners.refresh();

        assertThat(send(signed(oldKey()))).isEqualTo("401 signature-invalid");
        assertThat(send(signed(newKey()))).isEqualTo("verified");
        Files.writeString(file(), "{");
        Files.setLastModifiedTime(file(), FileTime.from(Instant.now().plusSeconds(9)));
        partners.refresh();
        assertThat(send(signed(newKey()))).isEqualTo("verified");
    }

    @Test
    void anotherPartnersKeyIsNoGood() {
        assertThat(send(signed(new PartnerSigner("hotline", "old", OTHER, "HMAC_SHA256"))))
                .isEqualTo("401 signature-invalid");
        assertThat(send(signed(new PartnerSigner("somebody", "old", SECRET, "HMAC_SHA256"))))
                .isEqualTo("401 signature-invalid");
        assertThat(send(signed(new PartnerSigner("hotline", "old", SECRET, "HMAC_SM3"))))
                .isEqualTo("401 signature-invalid");
    }

    @Test
    void whoIsUnknownIsCountedWithoutTheirName() {
        assertThat(send(signed(new PartnerSigner("stranger", "old", SECRET, "HMAC_SHA256"))))
                .isEqualTo("401 unknown-partner");
        assertThat(count("unknown", "unknown-partner")).isEqualTo(1);
        assertThat(meters.find("linli.partner.calls").tag("partner", "stranger").counter())
                .isNull();
    }

    @Test
    void aTokenAndASignatureTogetherAreRefused() {
        var headers = signed(oldKey());
        headers.put("Authorization", "Bearer whatever");

        assertThat(send(headers)).isEqualTo("401 two-credentials");
        headers.remove("Authorization");
        assertThat(send(headers)).isEqualTo("verified"); // the refused one used up no nonce
    }

    @Test
    void aBodyBeyondTheLimitIsNotRead() {
        assertThat(send(filter, HttpMethod.POST, PATH + "?a=1&b=2", signed(oldKey()), "x".repeat(BODY_LIMIT + 1)))
                .isEqualTo("413 body-too-large");
    }

    @Test
    void aCallThatDoesNotMeanToBeSignedPasses() {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get(PATH));
        var passed = new AtomicReference<>(false);

        filter.filter(exchange, same -> {
                    passed.set(same == exchange);
                    return Mono.empty();
                })
                .block();

        assertThat(passed).hasValue(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "{}", "{\"format\":2,\"partners\":[]}", "{\"format\":1,\"partners\":[{\"id\":\"x\"}]}", """
                {"format":1,"partners":[{"id":"x","role":"HOTLINE","divisionScope":"","keys":[
                  {"id":"k","algorithm":"HMAC_SHA256","secret":"c2hvcnQ=","from":"2026-01-01T00:00:00Z"}]}]}"""
            })
    void aFileThatCannotBeUsedKeepsTheServiceFromStarting(String text) throws Exception {
        Files.writeString(file(), text);

        assertThatThrownBy(() -> new Partners(file().toString()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file().toString())
                .hasMessageNotContaining("c2hvcnQ");
    }

    @Test
    void withoutAFileThereAreNoPartners() {
        assertThat(new Partners("").find("hotline")).isEmpty();
        assertThatThrownBy(() -> new Partners(folder.resolve("none").toString()))
                .hasMessageContaining("LINLI_PARTNERS");
    }
}
