package org.linli.grid.locate;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.linli.embedded.EmbeddedDocumentStore;
import org.linli.embedded.EmbeddedKafka;
import org.linli.grid.GridServiceApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** grid-service as it is deployed, with 100,000 outlines, and beside it an endpoint that does {@link Nothing}. */
public final class LocateServer {

    private LocateServer() {}

    /** @param args the service's port, and that of the identity provider */
    public static void main(String[] args) throws IOException {
        var store = EmbeddedDocumentStore.inMemory();
        var kafka = EmbeddedKafka.start(Files.createTempDirectory("linli-benchmark-kafka"), 0, 0);
        var service = new SpringApplicationBuilder(GridServiceApplication.class, Nothing.class)
                .properties("spring.config.name=grid-service", "spring.application.name=grid-service")
                .properties(Map.of(
                        "LINLI_MONGODB_URI", store.uri(),
                        "LINLI_KAFKA_BOOTSTRAP", kafka.bootstrapServers(),
                        "LINLI_ISSUER", "http://127.0.0.1:" + args[1]))
                .run("--server.address=127.0.0.1", "--server.port=" + args[0], "--management.server.port=0");
        AnswerBenchmark.draw(service.getBean(Places.class));
    }
}
