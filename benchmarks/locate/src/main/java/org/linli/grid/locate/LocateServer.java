package org.linli.grid.locate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.linli.embedded.EmbeddedDocumentStore;
import org.linli.embedded.EmbeddedKafka;
import org.linli.grid.GridServiceApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** grid-service as it is deployed, with 100,000 outlines, and beside it an endpoint that does {@link Nothing}. */
public final class LocateServer {

    private static final SecureRandom RANDOM = new SecureRandom();

    private LocateServer() {}

    /** @param args the service's port, that of the identity provider, and a folder to work in */
    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[2]);
        var store = EmbeddedDocumentStore.inMemory();
        var kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0, 0);
        var service = new SpringApplicationBuilder(GridServiceApplication.class, Nothing.class)
                .properties("spring.config.name=grid-service", "spring.application.name=grid-service")
                .properties(Map.of(
                        "LINLI_MONGODB_URI", store.uri(),
                        "LINLI_KAFKA_BOOTSTRAP", kafka.bootstrapServers(),
                        "LINLI_ISSUER", "http://127.0.0.1:" + args[1],
                        "LINLI_PERSONAL_KEYS", keys(folder.resolve("keys.json")).toString()))
                .run("--server.address=127.0.0.1", "--server.port=" + args[0], "--management.server.port=0");
        AnswerBenchmark.draw(service.getBean(Places.class));
    }

    /** The service does not start without. */
    private static Path keys(Path file) throws IOException {
        return Files.writeString(file, """
                {"format": 1, "lookup": "%s", "keys": [
                  {"id": 1, "algorithm": "AES256_GCM", "from": "2026-01-01T00:00:00Z", "secret": "%s"}]}""".formatted(secret(), secret()));
    }

    private static String secret() {
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }
}
