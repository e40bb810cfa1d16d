package org.linli.grid.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.grid.imports.file.FileFormat;
import org.linli.grid.imports.job.ImportJob;
import org.linli.grid.imports.job.ImportState.Failed;
import org.linli.grid.imports.job.ImportState.Finished;
import org.linli.grid.imports.job.ImportState.Received;
import org.linli.grid.imports.job.ImportState.Running;

/**
 * A job as it is shown.
 *
 * @param rows lines below the header, or features
 * @param rowsRead those that are done, and the sum of the next four
 * @param percentage 0 to 100
 * @param rowsPerSecond since a worker began; null before the first batch is done
 * @param remainingSeconds at that rate; null as long as there is none, 0 when it is over
 */
record ImportView(
        String id,
        State state,
        FileFormat format,
        String encoding,
        long bytes,
        long rows,
        long rowsRead,
        long created,
        long updated,
        long unchanged,
        long rejected,
        int percentage,
        @Nullable Long rowsPerSecond,
        @Nullable Long remainingSeconds,
        @Nullable Failure failure,
        Instant createdAt,
        @Nullable Instant endedAt) {

    enum State {
        RECEIVED,
        RUNNING,
        FINISHED,
        FAILED
    }

    /** @param type as of a problem */
    record Failure(String type, String detail) {}

    private record Shown(
            State state,
            @Nullable Long rate,
            @Nullable Failure failure,
            @Nullable Instant ended) {}

    static ImportView of(ImportJob job, List<Locale> languages) {
        var file = job.file();
        var tally = job.tally();
        var shown = shown(job, languages);
        return new ImportView(
                job.id(),
                shown.state,
                file.format(),
                file.encoding(),
                file.bytes(),
                file.rows(),
                tally.rows(),
                tally.created(),
                tally.updated(),
                tally.unchanged(),
                tally.rejected(),
                percentage(job),
                shown.rate,
                remaining(job, shown.rate),
                shown.failure,
                job.createdAt(),
                shown.ended);
    }

    private static Shown shown(ImportJob job, List<Locale> languages) {
        var rows = job.tally().rows();
        return switch (job.state()) {
            case Received _ -> new Shown(State.RECEIVED, null, null, null);
            case Running r -> new Shown(State.RUNNING, rate(rows - r.before(), r.since(), r.seen()), null, null);
            case Finished(var since, var at) -> new Shown(State.FINISHED, rate(rows, since, at), null, at);
            case Failed(var problem, var reason, var at) ->
                new Shown(State.FAILED, null, new Failure("urn:linli:problem:" + problem, reason.in(languages)), at);
        };
    }

    private static @Nullable Long rate(long rows, Instant since, Instant until) {
        var millis = Duration.between(since, until).toMillis();
        return rows > 0 && millis > 0 ? (Long) (rows * 1_000 / millis) : null;
    }

    private static @Nullable Long remaining(ImportJob job, @Nullable Long rate) {
        if (job.isOver()) {
            return 0L;
        }
        var left = job.file().rows() - job.tally().rows();
        return rate == null || rate == 0 ? null : (Long) Math.ceilDiv(left, rate);
    }

    private static int percentage(ImportJob job) {
        if (job.state() instanceof Finished) {
            return 100;
        }
        return (int) (99 * job.tally().rows() / Math.max(1, job.file().rows()));
    }
}
