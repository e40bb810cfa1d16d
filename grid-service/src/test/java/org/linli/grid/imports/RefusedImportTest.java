package org.linli.grid.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.grid.Town;
import org.linli.grid.imports.file.FileFacts;
import org.linli.grid.imports.file.FileFormat;
import org.linli.grid.imports.job.ImportJob;
import org.linli.grid.imports.job.ImportJobs;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What is refused as a whole leaves no job. */
@GridServiceTest
class RefusedImportTest {

    private static final int MEGABYTES = 64;
    private static final FileFacts FILE = new FileFacts(FileFormat.CSV, "UTF-8", 1, 1);

    private final int port;
    private final Api api;
    private final ImportJobs jobs;
    private final Town town;
    private final Token admin;

    @Autowired
    RefusedImportTest(WebTestClient http, ImportJobs jobs, @LocalServerPort int port) {
        this.port = port;
        this.api = new Api(http);
        this.jobs = jobs;
        this.town = Town.unknown(api);
        this.admin = Token.of("DISTRICT_ADMIN").scope(town.district()).subject("admin-" + town.number());
    }

    @Test
    void aBodyThatIsTooLarge() throws Exception {
        var megabyte = "x".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
        var body = Stream.concat(Stream.generate(() -> megabyte).limit(MEGABYTES), Stream.of(new byte[] {'x'}));

        var answer = send(BodyPublishers.ofByteArrays(body::iterator));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:linli:problem:body-too-large");
        thereIsNoJob();
    }

    /** The test client would keep all of it in memory several times. */
    private HttpResponse<String> send(HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        var headers = new HttpHeaders();
        admin.accept(headers);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/division-imports"))
                .header("Authorization", String.valueOf(headers.getFirst("Authorization")))
                .header("Content-Type", "text/csv")
                .POST(body)
                .build();
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }

    @Test
    void moreRowsThanAnImportTakes() {
        Api.problem(api.importCsv(admin, "x\n".repeat(1_000_001)), 413, "too-many-rows");
        thereIsNoJob();
    }

    @Test
    void anotherMediaType() {
        Api.problem(api.importFile(admin, MediaType.APPLICATION_XML_VALUE, "<x/>"), 415, "unsupported-media-type");
        thereIsNoJob();
    }

    @Test
    void moreImportsAtATimeThanOneMayHave() {
        var later = Instant.now().plusSeconds(3_600); // nobody works on these
        for (var i = 0; i < 4; i++) {
            var job = ImportJob.received(UUID.randomUUID().toString(), "99", FILE, later);
            jobs.add(job, "admin-" + town.number()).block();
        }

        Api.problem(api.importCsv(admin, town.csv()), 409, "too-many-imports");

        thereIsNoJob();
        var another = Token.of("DISTRICT_ADMIN").scope(town.district()).subject("another");
        assertThat(api.imported(another, town.csv())).containsEntry("created", 4);
    }

    private void thereIsNoJob() {
        assertThat(Api.body(api.get(admin, "/division-imports"), 200)).containsEntry("items", List.of());
    }
}
