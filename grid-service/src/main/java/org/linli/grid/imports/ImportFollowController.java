package org.linli.grid.imports;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;

import org.linli.grid.imports.job.ImportJob;
import org.linli.grid.imports.job.ImportJobs;
import org.linli.grid.imports.job.ImportSettings;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.problem.Languages;
import org.linli.kit.problem.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What comes of an import: its progress as it happens, and the rows that were rejected. */
@RestController
@RequestMapping(ImportController.PATH + "/{id}")
class ImportFollowController {

    private static final String UTF_8_CSV = ImportController.CSV + ";charset=UTF-8";

    private final ImportJobs jobs;
    private final RejectionReport report;
    private final ImportSettings settings;

    ImportFollowController(ImportJobs jobs, RejectionReport report, ImportSettings settings) {
        this.jobs = jobs;
        this.report = report;
        this.settings = settings;
    }

    /** Ends with the job. */
    @GetMapping(path = "/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @AllowedFor({DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<Flux<ServerSentEvent<ImportView>>>> progress(
            @PathVariable String id, Caller caller, ServerHttpRequest request) {
        var languages = Languages.of(request.getHeaders());
        return found(id, caller)
                .map(job -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(follow(job, caller)
                                .map(now -> ServerSentEvent.builder(ImportView.of(now, languages))
                                        .id(Long.toString(now.version()))
                                        .event("progress")
                                        .build())));
    }

    /** Another replica may be at work, so the store is asked; a job that stands still is told of too, to keep the line alive. */
    private Flux<ImportJob> follow(ImportJob first, Caller caller) {
        var later = Flux.interval(settings.progressEvery())
                .onBackpressureDrop()
                .concatMap(ignored -> jobs.find(caller.scope(), first.id()), 1);
        return Flux.concat(Flux.just(first), later).takeUntil(ImportJob::isOver);
    }

    @GetMapping(path = "/rejections.csv", produces = UTF_8_CSV)
    @AllowedFor({DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<Flux<String>>> rejections(@PathVariable String id, Caller caller, ServerHttpRequest request) {
        var file = ContentDisposition.attachment()
                .filename("rejections-" + id + ".csv")
                .build();
        return found(id, caller)
                .map(job -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                        .contentType(MediaType.parseMediaType(UTF_8_CSV))
                        .body(report.of(job, Languages.of(request.getHeaders()))));
    }

    private Mono<ImportJob> found(String id, Caller caller) {
        return jobs.find(caller.scope(), id).switchIfEmpty(Mono.error(() -> new NotFound(id)));
    }
}
