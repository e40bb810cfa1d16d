package org.linli.grid.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What is refused as a whole leaves no job. */
@GridServiceTest
class RefusedImportTest {

    private static final int MAX_BODY = 64 * 1024 * 1024;
    private static final FileFacts FILE = new FileFacts(FileFormat.CSV, "UTF-8", 1, 1);

    private final Api api;
    private final ImportJobs jobs;
    private final Town town;
    private final Token admin;

    @Autowired
    RefusedImportTest(WebTestClient http, ImportJobs jobs) {
        this.api = new Api(http);
        this.jobs = jobs;
        this.town = Town.unknown(api);
        this.admin = Token.of("DISTRICT_ADMIN").scope(town.district()).subject("admin-" + town.number());
    }

    @Test
    void aBodyThatIsTooLarge() {
        Api.problem(api.importCsv(admin, new byte[MAX_BODY + 1]), 413, "body-too-large");
        thereIsNoJob();
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
