package org.linli.kit.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.testkit.PartnerSigner;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import tools.jackson.databind.json.JsonMapper;

/** The vectors that partners are given, against what verifies, the example to copy, and openssl. */
class SignatureVectorsTest {

    private static final Path DOCS = Path.of("../docs");

    @TempDir
    Path folder;

    record Vector(
            String name,
            SignatureAlgorithm algorithm,
            String partner,
            String key,
            String secretHex,
            String method,
            String path,
            String query,
            String body,
            long timestamp,
            String nonce,
            String canonicalQuery,
            String digest,
            String canonical,
            String signature) {

        byte[] bytes() {
            return body.getBytes(StandardCharsets.UTF_8);
        }

        byte[] secret() {
            return HexFormat.of().parseHex(secretHex);
        }

        ServerHttpRequest request() {
            var address = query.isEmpty() ? path : path + "?" + query;
            return MockServerHttpRequest.method(HttpMethod.valueOf(method), URI.create(address))
                    .header("Linli-Partner", partner)
                    .header("Linli-Key", key)
                    .header("Linli-Timestamp", Long.toString(timestamp))
                    .header("Linli-Nonce", nonce)
                    .header("Linli-Signature", signature)
                    .build();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Vector> vectors() {
        var file = DOCS.resolve("partner-signature-vectors.json").toFile();
        return Stream.of(JsonMapper.shared().readValue(file, Vector[].class));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void whatVerifiesComesToTheSame(Vector vector) {
        var call = SignedCall.of(vector.request()).orElseThrow();
        var canonical = call.canonical(vector.algorithm(), vector.bytes());

        assertThat(call.query()).isEqualTo(vector.canonicalQuery());
        assertThat(vector.algorithm().digest(vector.bytes())).isEqualTo(vector.digest());
        assertThat(new String(canonical, StandardCharsets.UTF_8)).isEqualTo(vector.canonical());
        assertThat(HexFormat.of().formatHex(vector.algorithm().sign(vector.secret(), canonical)))
                .isEqualTo(vector.signature());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theExampleToCopyComesToTheSame(Vector vector) {
        var signer = new PartnerSigner(
                vector.partner(),
                vector.key(),
                vector.secret(),
                vector.algorithm().name());

        var headers = signer.sign(
                vector.method(),
                vector.path(),
                vector.canonicalQuery(),
                vector.bytes(),
                vector.timestamp(),
                vector.nonce());

        assertThat(headers).containsEntry("Linli-Signature", vector.signature()).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void callsOfOursAreSignedInTheSameWay(Vector vector) {
        var key = new SigningKey(vector.partner(), vector.key(), vector.algorithm(), vector.secret());
        var at = Instant.ofEpochSecond(vector.timestamp());

        var headers = key.sign(vector.method(), vector.request().getURI(), vector.bytes(), at, vector.nonce());

        assertThat(headers).containsEntry("Linli-Signature", vector.signature()).hasSize(5);
        assertThat(key).hasToString("SigningKey[" + vector.partner() + "/" + vector.key() + "]");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theScriptComesToTheSame(Vector vector) throws Exception {
        Assumptions.assumeTrue(has("bash") && has("openssl"));
        var body = Files.write(folder.resolve("body"), vector.bytes());
        var script = new ProcessBuilder(
                        "bash",
                        DOCS.resolve("sign-request.sh").toString(),
                        vector.method(),
                        vector.path(),
                        vector.canonicalQuery(),
                        body.toString())
                .redirectErrorStream(true);
        script.environment()
                .putAll(Map.of(
                        "PARTNER", vector.partner(),
                        "KEY", vector.key(),
                        "SECRET_HEX", vector.secretHex(),
                        "ALGORITHM", vector.algorithm().name(),
                        "TIMESTAMP", Long.toString(vector.timestamp()),
                        "NONCE", vector.nonce()));

        assertThat(output(script)).contains("Linli-Signature: " + vector.signature(), "Linli-Key: " + vector.key());
    }

    private static boolean has(String program) {
        try {
            output(new ProcessBuilder(program, program.equals("bash") ? "--version" : "version"));
            return true;
        } catch (IOException | InterruptedException missing) {
            return false;
        }
    }

    private static String output(ProcessBuilder command) throws IOException, InterruptedException {
        var process = command.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(20, TimeUnit.SECONDS);
        return output;
    }
}
