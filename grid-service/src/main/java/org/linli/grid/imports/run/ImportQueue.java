package org.linli.grid.imports.run;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.UUID;
import org.linli.grid.imports.file.FileParts;
import org.linli.grid.imports.job.ImportJob;
import org.linli.grid.imports.job.ImportJobs;
import org.linli.grid.imports.job.ImportSettings;
import org.linli.grid.imports.job.ImportState.Failed;
import org.linli.grid.imports.job.ImportState.Running;
import org.linli.grid.imports.job.LeaseLost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Jobs that wait for a worker. Any number of replicas may take them: one conditional write decides whose a job is, and one whose
 * worker says nothing for as long as its lease is taken over.
 */
@Component
class ImportQueue {

    private static final Logger LOG = LoggerFactory.getLogger(ImportQueue.class);
    private static final int LOOKED_AT = 16;

    private final ImportJobs jobs;
    private final FileParts files;
    private final ImportRun run;
    private final ImportSettings settings;
    private final Clock clock;
    private final MeterRegistry meters;

    ImportQueue(
            ImportJobs jobs,
            FileParts files,
            ImportRun run,
            ImportSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.jobs = jobs;
        this.files = files;
        this.run = run;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    /** Carries out the job that has waited longest; false if none waits. */
    boolean workOne() {
        var worker = UUID.randomUUID().toString(); // a new one for each job: an old one has no lease on it
        var taken = jobs.due(clock.instant(), LOOKED_AT)
                .concatMap(job -> take(job.id(), worker), 1)
                .next()
                .blockOptional();
        taken.ifPresent(this::carryOut);
        return taken.isPresent();
    }

    private Mono<ImportJob> take(String id, String worker) {
        return jobs.change(id, job -> {
                    var now = clock.instant();
                    return job.taken(worker, now.plus(settings.lease()), now);
                })
                .doOnNext(this::tellIfGivenUp)
                .filter(job -> job.isWith(worker));
    }

    private void tellIfGivenUp(ImportJob job) {
        if (job.state() instanceof Failed) {
            count("failed");
            LOG.error(
                    "import {} is given up after {} rows: see what its workers said",
                    job.id(),
                    job.tally().rows());
        }
    }

    private void carryOut(ImportJob job) {
        if (!(job.state() instanceof Running running)) {
            return;
        }
        LOG.info("import {} goes on from row {}", job.id(), job.tally().rows());
        try {
            run.of(job, running).block();
            count("finished");
        } catch (LeaseLost another) {
            LOG.info("{}", another.getMessage());
        }
    }

    private void count(String outcome) {
        meters.counter("linli.grid.imports", "outcome", outcome).increment();
    }

    /** Removes files that nobody will read: of uploads that were cut off with the process, and of jobs that are over. */
    void tidyUp() {
        files.begunBefore(clock.instant().minus(settings.forgottenAfter()))
                .filterWhen(file -> jobs.isUnderWay(file).map(isUnderWay -> !isUnderWay))
                .concatMap(files::remove)
                .blockLast();
    }
}
