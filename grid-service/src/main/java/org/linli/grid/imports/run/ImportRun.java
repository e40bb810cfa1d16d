package org.linli.grid.imports.run;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.linli.event.DivisionLevel;
import org.linli.grid.division.Divisions;
import org.linli.grid.division.OutlineFit;
import org.linli.grid.imports.file.FileParts;
import org.linli.grid.imports.job.ImportJob;
import org.linli.grid.imports.job.ImportJobs;
import org.linli.grid.imports.job.ImportSettings;
import org.linli.grid.imports.job.ImportState.Running;
import org.linli.grid.imports.job.Rejections;
import org.linli.grid.imports.job.Tally;
import org.linli.kit.IdSource;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Carries a job out, or on: reads its file as a stream, takes in some batches at a time, and notes in the job how far it is
 * after each of them, in their order. Whatever it was doing when it was cut off is done again.
 */
@Component
class ImportRun {

    private final FileParts files;
    private final ImportJobs jobs;
    private final Rejections rejections;
    private final Divisions divisions;
    private final OutlineFit fit;
    private final ImportSettings settings;
    private final IdSource ids;
    private final Clock clock;
    private final MeterRegistry meters;

    ImportRun(
            FileParts files,
            ImportJobs jobs,
            Rejections rejections,
            Divisions divisions,
            OutlineFit fit,
            ImportSettings settings,
            IdSource ids,
            Clock clock,
            MeterRegistry meters) {
        this.files = files;
        this.jobs = jobs;
        this.rejections = rejections;
        this.divisions = divisions;
        this.fit = fit;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        this.meters = meters;
    }

    /** @param job as it was when this worker took it */
    Mono<Void> of(ImportJob job, Running running) {
        var passes = passes(job);
        var report = new Report(job.id(), running.worker(), job.tally().rejected());
        return Flux.range(running.pass(), passes.size() - running.pass())
                .concatMap(
                        pass -> pass(passes.get(pass), pass, pass == running.pass() ? running.done() : 0, job, report),
                        1)
                .then(jobs.change(job.id(), now -> now.finished(running.worker(), clock.instant())))
                .then(files.remove(job.id()));
    }

    private List<ImportPass<?>> passes(ImportJob job) {
        return switch (job.file().format()) {
            case CSV ->
                Stream.of(DivisionLevel.DISTRICT, DivisionLevel.STREET, DivisionLevel.COMMUNITY)
                        .<ImportPass<?>>map(level -> new DivisionPass(job, level, divisions, ids, clock))
                        .toList();
            case GEO_JSON ->
                Stream.of(DivisionLevel.values())
                        .<ImportPass<?>>map(level -> new OutlinePass(job, level, divisions, fit, ids, clock))
                        .toList();
        };
    }

    /** What was done before is read again, since a row may be a second one of the same code, but not taken in again. */
    private <T> Mono<Void> pass(ImportPass<T> pass, int number, long done, ImportJob job, Report report) {
        return Flux.using(
                        () -> files.open(job.id(), job.file()),
                        stream -> Flux.fromIterable(() -> pass.read(stream)),
                        ImportRun::close)
                .subscribeOn(Schedulers.boundedElastic())
                .skip(done)
                .buffer(settings.batch())
                .flatMapSequential(pass::take, pass.takesSeveralAtOnce() ? settings.batchesAtOnce() : 1, 1)
                .concatMap(outcome -> report.add(number, outcome), 1)
                .then();
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the worker writes down after each batch: one after the other, so that it knows what it has written. */
    private final class Report {

        private final String job;
        private final String worker;
        private long rejected;

        Report(String job, String worker, long rejected) {
            this.job = job;
            this.worker = worker;
            this.rejected = rejected;
        }

        Mono<ImportJob> add(int pass, Outcome outcome) {
            var room = Math.max(0, settings.maxRejections() - rejected);
            var kept = outcome.rejections().stream().limit(room).toList();
            return rejections
                    .add(job, kept)
                    .then(jobs.change(
                            job,
                            now -> now.further(
                                    worker,
                                    pass,
                                    outcome.tally(),
                                    clock.instant().plus(settings.lease()),
                                    clock.instant())))
                    .doOnNext(ignored -> count(outcome.tally()));
        }

        private void count(Tally tally) {
            rejected += tally.rejected();
            count("created", tally.created());
            count("updated", tally.updated());
            count("unchanged", tally.unchanged());
            count("rejected", tally.rejected());
        }

        private void count(String outcome, long rows) {
            meters.counter("linli.grid.import.rows", "outcome", outcome).increment(rows);
        }
    }
}
