package org.linli.grid.imports;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;

import java.net.URI;
import java.time.Clock;
import org.linli.grid.imports.file.FileFormat;
import org.linli.grid.imports.file.Upload;
import org.linli.grid.imports.job.ImportBell;
import org.linli.grid.imports.job.ImportJob;
import org.linli.grid.imports.job.ImportJobs;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.Languages;
import org.linli.kit.problem.NotFound;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes in files of divisions (CSV) or of their outlines (GeoJSON), and shows how far each is. */
@RestController
@RequestMapping(ImportController.PATH)
class ImportController {

    static final String PATH = "/api/v1/division-imports";
    static final String CSV = "text/csv";
    private static final String GEO_JSON = "application/geo+json";

    private final Upload upload;
    private final ImportJobs jobs;
    private final ImportBell bell;
    private final Clock clock;

    ImportController(Upload upload, ImportJobs jobs, ImportBell bell, Clock clock) {
        this.upload = upload;
        this.jobs = jobs;
        this.bell = bell;
        this.clock = clock;
    }

    @PostMapping(consumes = {CSV, GEO_JSON})
    @AllowedFor(DISTRICT_ADMIN)
    Mono<ResponseEntity<ImportView>> take(
            @RequestBody Flux<DataBuffer> body, NewId id, Caller caller, ServerHttpRequest request) {
        var scope = scope(caller);
        return jobs.requirePlace(caller.subject())
                .then(upload.take(id.value(), format(request), body))
                .flatMap(file ->
                        jobs.add(ImportJob.received(id.value(), scope, file, clock.instant()), caller.subject()))
                .doOnNext(ignored -> bell.ring())
                .map(job -> ResponseEntity.accepted()
                        .location(URI.create(PATH + "/" + job.id()))
                        .body(ImportView.of(job, Languages.of(request.getHeaders()))));
    }

    private static String scope(Caller caller) {
        return switch (caller.scope()) {
            case Scope.Division(var prefix) -> prefix;
            case Scope.Unit _, Scope.Person _, Scope.Nothing _ -> throw new NoScope();
        };
    }

    private static FileFormat format(ServerHttpRequest request) {
        var type = request.getHeaders().getContentType();
        return type != null && type.isCompatibleWith(MediaType.parseMediaType(CSV))
                ? FileFormat.CSV
                : FileFormat.GEO_JSON;
    }

    @GetMapping
    @AllowedFor({DISTRICT_ADMIN, AUDITOR})
    Mono<Page<ImportView>> list(Paging paging, Caller caller, ServerHttpRequest request) {
        var languages = Languages.of(request.getHeaders());
        return jobs.page(caller.scope(), paging).map(page -> page.map(job -> ImportView.of(job, languages)));
    }

    @GetMapping("/{id}")
    @AllowedFor({DISTRICT_ADMIN, AUDITOR})
    Mono<ImportView> one(@PathVariable String id, Caller caller, ServerHttpRequest request) {
        return jobs.find(caller.scope(), id)
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(job -> ImportView.of(job, Languages.of(request.getHeaders())));
    }
}
