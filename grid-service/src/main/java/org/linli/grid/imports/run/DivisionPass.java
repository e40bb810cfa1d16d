package org.linli.grid.imports.run;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;

import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.division.Division;
import org.linli.grid.division.Divisions;
import org.linli.grid.imports.job.ImportJob;
import org.linli.grid.imports.job.Judged;
import org.linli.grid.imports.job.Judged.Right;
import org.linli.grid.imports.job.Rejection;
import org.linli.grid.imports.job.Tally;
import org.linli.grid.imports.row.Row;
import org.linli.grid.imports.row.RowReader;
import org.linli.kit.IdSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Registers the divisions of one level. New ones of a batch are one write; those of the level above are there by now. */
final class DivisionPass implements ImportPass<Row> {

    private static final int RENAMED_AT_ONCE = 16;

    private final ImportJob job;
    private final DivisionLevel level;
    private final Divisions divisions;
    private final IdSource ids;
    private final Clock clock;

    DivisionPass(ImportJob job, DivisionLevel level, Divisions divisions, IdSource ids, Clock clock) {
        this.job = job;
        this.level = level;
        this.divisions = divisions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Iterator<Judged<Row>> read(InputStream file) {
        return new RowReader(file, job.file(), level, job.scopeOfRows());
    }

    @Override
    public Mono<Outcome> take(List<Judged<Row>> rows) {
        var all = Batch.of(rows);
        return divisions.names(mentioned(all.rows())).flatMap(names -> {
            var batch = withoutOrphans(all, names.keySet());
            return take(batch.rows(), names).map(taken -> Outcome.of(taken, batch.rejections()));
        });
    }

    @Override
    public boolean takesSeveralAtOnce() {
        return true;
    }

    private static Set<DivisionCode> mentioned(Collection<Right<Row>> rows) {
        return rows.stream()
                .map(row -> row.value().code())
                .flatMap(code ->
                        code.level() == DivisionLevel.DISTRICT ? Stream.of(code) : Stream.of(code, code.parent()))
                .collect(toSet());
    }

    private Batch<Row> withoutOrphans(Batch<Row> batch, Set<DivisionCode> registered) {
        if (level == DivisionLevel.DISTRICT) {
            return batch;
        }
        var sorted = batch.rows().stream()
                .collect(partitioningBy(
                        row -> registered.contains(row.value().code().parent())));
        var orphans = sorted.getOrDefault(false, List.of());
        return batch.without(
                orphans.stream().map(DivisionPass::orphaned).toList(), sorted.getOrDefault(true, List.of()));
    }

    private static Rejection orphaned(Right<Row> row) {
        return row.rejected("parent_code", "上级区划尚未登记", "is not registered");
    }

    private Mono<Tally> take(List<Right<Row>> rows, Map<DivisionCode, String> names) {
        var sorted = rows.stream().map(Right::value).collect(partitioningBy(row -> names.containsKey(row.code())));
        return register(sorted.getOrDefault(false, List.of()))
                .flatMap(created ->
                        compare(sorted.getOrDefault(true, List.of()), names).map(created::and));
    }

    private Mono<Tally> register(List<Row> rows) {
        var firsts = rows.stream()
                .map(row -> Division.registered(row.code(), row.name(), ids.next(), clock.instant()))
                .toList();
        return divisions
                .addAll(firsts)
                .contextWrite(Marks.ofCreating(job.id())::in)
                .flatMap(stored -> stored.size() == rows.size()
                        ? Mono.just(new Tally(stored.size(), 0, 0, 0))
                        : compareLate(rows, stored));
    }

    /** Another import, or another worker that has not noticed yet, was quicker with some of them. */
    private Mono<Tally> compareLate(List<Row> rows, List<Division> stored) {
        var created = stored.stream().map(Division::code).collect(toSet());
        var others = rows.stream().filter(row -> !created.contains(row.code())).toList();
        return divisions
                .names(others.stream().map(Row::code).toList())
                .flatMap(names -> compare(others, names))
                .map(new Tally(created.size(), 0, 0, 0)::and);
    }

    private Mono<Tally> compare(List<Row> rows, Map<DivisionCode, String> names) {
        var codes = rows.stream().map(Row::code).toList();
        return Marks.find(divisions, job.id(), codes)
                .flatMap(marks -> Flux.fromIterable(rows)
                        .flatMap(row -> compare(row, names.get(row.code()), marks), RENAMED_AT_ONCE)
                        .map(Tally::of)
                        .reduce(Tally.NOTHING, Tally::and));
    }

    private Mono<Tally.Outcome> compare(Row row, @Nullable String name, Marks marks) {
        if (marks.created().contains(row.code())) {
            return Mono.just(Tally.Outcome.CREATED);
        }
        if (marks.changed().contains(row.code())) {
            return Mono.just(Tally.Outcome.UPDATED);
        }
        return row.name().equals(name) ? Mono.just(Tally.Outcome.UNCHANGED) : rename(row);
    }

    private Mono<Tally.Outcome> rename(Row row) {
        return divisions
                .change(
                        job.scopeOfRows(),
                        row.code(),
                        division -> division.renamed(row.name(), ids.next(), clock.instant()))
                .contextWrite(Marks.ofChanging(job.id())::in)
                .thenReturn(Tally.Outcome.UPDATED);
    }
}
