package org.linli.grid.imports.run;

import java.io.InputStream;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.division.Divisions;
import org.linli.grid.division.OutlineFit;
import org.linli.grid.imports.job.ImportJob;
import org.linli.grid.imports.job.Judged;
import org.linli.grid.imports.job.Judged.Right;
import org.linli.grid.imports.job.Rejection;
import org.linli.grid.imports.job.Tally;
import org.linli.grid.imports.outline.NewOutline;
import org.linli.grid.imports.outline.OutlineReader;
import org.linli.kit.IdSource;
import org.linli.kit.problem.Refusal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Draws outlines of one level's divisions, each in a write of its own and one after the other: whether one fits depends on those that
 * were drawn before it.
 */
final class OutlinePass implements ImportPass<NewOutline> {

    private final ImportJob job;
    private final DivisionLevel level;
    private final Divisions divisions;
    private final OutlineFit fit;
    private final IdSource ids;
    private final Clock clock;

    OutlinePass(ImportJob job, DivisionLevel level, Divisions divisions, OutlineFit fit, IdSource ids, Clock clock) {
        this.job = job;
        this.level = level;
        this.divisions = divisions;
        this.fit = fit;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Iterator<Judged<NewOutline>> read(InputStream file) {
        return new OutlineReader(file, level, job.scopeOfRows());
    }

    @Override
    public boolean takesSeveralAtOnce() {
        return false;
    }

    @Override
    public Mono<Outcome> take(List<Judged<NewOutline>> rows) {
        var batch = Batch.of(rows);
        var codes = batch.rows().stream().map(row -> row.value().code()).toList();
        return Mono.zip(divisions.names(codes), Marks.find(divisions, job.id(), codes))
                .flatMap(known -> Flux.fromIterable(batch.rows())
                        .concatMap(row -> draw(row, known.getT1().keySet(), known.getT2()))
                        .reduce(Outcome.of(Tally.NOTHING, batch.rejections()), Outcome::and));
    }

    private Mono<Outcome> draw(Right<NewOutline> row, Set<DivisionCode> registered, Marks marks) {
        var code = row.value().code();
        if (!registered.contains(code)) {
            return Mono.just(rejected(row.rejected("properties.code", "该区划尚未登记", "is not registered")));
        }
        return marks.changed().contains(code)
                ? Mono.just(taken(Tally.Outcome.UPDATED))
                : draw(row.value())
                        .map(OutlinePass::taken)
                        .onErrorResume(Refusal.class, refusal -> Mono.just(rejected(refused(row, refusal))));
    }

    private static Outcome taken(Tally.Outcome outcome) {
        return Outcome.of(Tally.of(outcome), List.of());
    }

    private static Outcome rejected(Rejection rejection) {
        return Outcome.of(Tally.NOTHING, List.of(rejection));
    }

    /** What refuses one that is drawn by hand: it overlaps, sticks out, or its grid is being split. */
    private static Rejection refused(Right<NewOutline> row, Refusal refusal) {
        return new Rejection(row.at(), "geometry", refusal.problem().detail());
    }

    private Mono<Tally.Outcome> draw(NewOutline outline) {
        var isNew = new AtomicBoolean();
        return fit.check(outline.code(), outline.boundary())
                .then(divisions.change(job.scopeOfRows(), outline.code(), division -> {
                    var change = division.outlined(outline.boundary(), ids.next(), clock.instant());
                    isNew.set(change.event().isPresent());
                    return change;
                }))
                .contextWrite(Marks.ofChanging(job.id())::in)
                .map(ignored -> isNew.get() ? Tally.Outcome.UPDATED : Tally.Outcome.UNCHANGED);
    }
}
