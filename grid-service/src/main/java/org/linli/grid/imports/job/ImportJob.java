package org.linli.grid.imports.job;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.grid.imports.file.FileFacts;
import org.linli.grid.imports.job.ImportState.Failed;
import org.linli.grid.imports.job.ImportState.Finished;
import org.linli.grid.imports.job.ImportState.Received;
import org.linli.grid.imports.job.ImportState.Running;
import org.linli.kit.identity.Scope;
import org.linli.kit.problem.Text;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One file on its way into the registry.
 *
 * @param scope division-code prefix of whoever sent it, at that time: rows beyond it are rejected
 * @param divisions every prefix of the scope, itself included: whose scope is one of them may see the job
 * @param due when a worker may take it; null once it is over
 * @param slot the sender's place for it while it lasts, then its own id: unique, so that nobody has more than there are places
 */
@Document(ImportJob.COLLECTION)
@TypeAlias("division-import")
public record ImportJob(
        @Id String id,
        String scope,
        List<String> divisions,
        FileFacts file,
        ImportState state,
        Tally tally,
        Instant createdAt,
        @Nullable Instant due,
        String slot,
        long version)
        implements Aggregate {

    static final String COLLECTION = "division_imports";

    /** Attempts that come no further before a job is given up. */
    static final int ATTEMPTS = 5;

    /** A file that has come in whole. */
    public static ImportJob received(String id, String scope, FileFacts file, Instant at) {
        var prefixes = IntStream.rangeClosed(0, scope.length())
                .mapToObj(length -> scope.substring(0, length))
                .toList();
        return new ImportJob(id, scope, prefixes, file, new Received(at), Tally.NOTHING, at, at, id, 1);
    }

    ImportJob inSlot(String place) {
        return new ImportJob(id, scope, divisions, file, state, tally, createdAt, due, place, version);
    }

    /** Where its rows may lie. */
    public Scope scopeOfRows() {
        return new Scope.Division(scope);
    }

    /** A worker begins, or goes on where another stopped, unless somebody is at it; asks to be told by {@link #isWith}. */
    public Change<ImportJob> taken(String worker, Instant until, Instant at) {
        if (due == null || due.isAfter(at)) {
            return Change.none(this);
        }
        return switch (state) {
            case Received _ -> Change.silent(next(new Running(worker, 1, 0, 0, at, 0, at), tally, until));
            case Running running
            when running.attempt() < ATTEMPTS ->
                Change.silent(next(running.takenBy(worker, at, tally.rows()), tally, until));
            case Running _ ->
                Change.silent(over(new Failed(
                        "internal",
                        new Text(
                                "多次尝试均未成功，请联系运维",
                                "It failed again and again; whoever runs Linli will find why in the log"),
                        at)));
            case Finished _, Failed _ -> Change.none(this);
        };
    }

    /** Whether this worker, and nobody else, may go on. */
    public boolean isWith(String worker) {
        return state instanceof Running running && running.worker().equals(worker);
    }

    /**
     * Some rows more are done, and the worker may go on.
     *
     * @throws LeaseLost if another worker has taken over
     */
    public Change<ImportJob> further(String worker, int pass, Tally rows, Instant until, Instant at) {
        return Change.silent(next(runningBy(worker).further(pass, rows.rows(), at), tally.and(rows), until));
    }

    /**
     * All rows are done.
     *
     * @throws LeaseLost if another worker has taken over
     */
    public Change<ImportJob> finished(String worker, Instant at) {
        runningBy(worker);
        return Change.silent(over(new Finished(createdAt, at)));
    }

    private Running runningBy(String worker) {
        if (state instanceof Running running && running.worker().equals(worker)) {
            return running;
        }
        throw new LeaseLost(id);
    }

    private ImportJob next(ImportState next, Tally rows, Instant until) {
        return new ImportJob(id, scope, divisions, file, next, rows, createdAt, until, slot, version + 1);
    }

    private ImportJob over(ImportState end) {
        return new ImportJob(id, scope, divisions, file, end, tally, createdAt, null, id, version + 1);
    }

    /** Whether nothing more will happen to it. */
    public boolean isOver() {
        return due == null;
    }
}
