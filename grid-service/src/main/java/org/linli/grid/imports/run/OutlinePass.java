package org.linli.grid.imports.run;

import static java.util.stream.Collectors.partitioningBy;

import java.io.InputStream;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.linli.event.DivisionCode;
import org.linli.grid.division.Divisions;
import org.linli.grid.imports.job.ImportJob;
import org.linli.grid.imports.job.Judged;
import org.linli.grid.imports.job.Judged.Right;
import org.linli.grid.imports.job.Rejection;
import org.linli.grid.imports.job.Tally;
import org.linli.grid.imports.outline.NewOutline;
import org.linli.grid.imports.outline.OutlineReader;
import org.linli.kit.IdSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Draws outlines of divisions that are registered, each in a write of its own. */
final class OutlinePass implements ImportPass<NewOutline> {

    private static final int DRAWN_AT_ONCE = 16;

    private final ImportJob job;
    private final Divisions divisions;
    private final IdSource ids;
    private final Clock clock;

    OutlinePass(ImportJob job, Divisions divisions, IdSource ids, Clock clock) {
        this.job = job;
        this.divisions = divisions;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Iterator<Judged<NewOutline>> read(InputStream file) {
        return new OutlineReader(file, job.scopeOfRows());
    }

    @Override
    public Mono<Outcome> take(List<Judged<NewOutline>> rows) {
        var batch = Batch.of(rows);
        var codes = batch.rows().stream().map(row -> row.value().code()).toList();
        return Mono.zip(divisions.names(codes), Marks.find(divisions, job.id(), codes))
                .flatMap(known -> {
                    var sorted = batch.rows().stream()
                            .collect(partitioningBy(
                                    row -> known.getT1().containsKey(row.value().code())));
                    var unknown = sorted.getOrDefault(false, List.of()).stream()
                            .map(OutlinePass::unknown)
                            .toList();
                    var found = sorted.getOrDefault(true, List.of());
                    return draw(found, known.getT2())
                            .map(tally -> Outcome.of(
                                    tally, batch.without(unknown, found).rejections()));
                });
    }

    private static Rejection unknown(Right<NewOutline> row) {
        return row.rejected("properties.code", "该区划尚未登记", "is not registered");
    }

    private Mono<Tally> draw(List<Right<NewOutline>> rows, Marks marks) {
        return Flux.fromIterable(rows)
                .flatMap(
                        row -> marks.changed().contains(row.value().code())
                                ? Mono.just(Tally.Outcome.UPDATED)
                                : draw(row.value().code(), row.value()),
                        DRAWN_AT_ONCE)
                .map(Tally::of)
                .reduce(Tally.NOTHING, Tally::and);
    }

    private Mono<Tally.Outcome> draw(DivisionCode code, NewOutline outline) {
        var isNew = new AtomicBoolean();
        return divisions
                .change(job.scopeOfRows(), code, division -> {
                    var change = division.outlined(outline.boundary(), ids.next(), clock.instant());
                    isNew.set(change.event().isPresent());
                    return change;
                })
                .contextWrite(Marks.ofChanging(job.id())::in)
                .map(ignored -> isNew.get() ? Tally.Outcome.UPDATED : Tally.Outcome.UNCHANGED);
    }
}
