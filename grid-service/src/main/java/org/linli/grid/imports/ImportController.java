package org.linli.grid.imports;

import static org.linli.kit.identity.Role.DISTRICT_ADMIN;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import org.linli.grid.imports.ImportReport.Outcome;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.problem.Languages;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes the official divisions as CSV: {@code code,level,parent_code,name} in UTF-8. */
@RestController
@RequestMapping("/api/v1/divisions")
class ImportController {

    private final DivisionImport divisionImport;
    private final ImportSettings settings;

    ImportController(DivisionImport divisionImport, ImportSettings settings) {
        this.divisionImport = divisionImport;
        this.settings = settings;
    }

    @PostMapping(path = "/import", consumes = "text/csv")
    @AllowedFor(DISTRICT_ADMIN)
    Mono<Report> take(@RequestBody Flux<DataBuffer> body, Caller caller, ServerHttpRequest request) {
        var languages = Languages.of(request.getHeaders());
        // joined here, since the codecs' own limit is that of all the other endpoints
        return DataBufferUtils.join(body, (int) settings.maxBody().toBytes())
                .map(ImportController::bytes)
                .flatMap(file -> divisionImport.take(caller.scope(), file))
                .map(report -> Report.of(report, languages));
    }

    private static ByteBuffer bytes(DataBuffer joined) {
        var bytes = new byte[joined.readableByteCount()];
        joined.read(bytes);
        DataBufferUtils.release(joined);
        return ByteBuffer.wrap(bytes);
    }

    /** What became of the file, in the reader's language. */
    record Report(int received, int created, int updated, int unchanged, List<RejectedRow> rejected) {

        static Report of(ImportReport report, List<Locale> languages) {
            return new Report(
                    report.received(),
                    report.count(Outcome.CREATED),
                    report.count(Outcome.UPDATED),
                    report.count(Outcome.UNCHANGED),
                    report.rejected().stream()
                            .map(row -> new RejectedRow(
                                    row.line(), row.field(), row.reason().in(languages)))
                            .toList());
        }
    }

    record RejectedRow(long line, String field, String reason) {}
}
