package org.linli.grid.imports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.grid.division.Division;
import org.linli.grid.division.Divisions;
import org.linli.grid.imports.ImportReport.Outcome;
import org.linli.kit.IdSource;
import org.linli.kit.identity.Scope;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Takes in a file of divisions. Each division is one write, parents before children: an import that is cut short leaves a
 * tree without holes, and repeating it does the rest.
 */
@Component
class DivisionImport {

    private static final int WRITES_AT_ONCE = 64;
    private static final int LOOKED_UP_AT_ONCE = 1_000;

    private final Divisions divisions;
    private final ImportSettings settings;
    private final IdSource ids;
    private final Clock clock;
    private final MeterRegistry meters;

    DivisionImport(Divisions divisions, ImportSettings settings, IdSource ids, Clock clock, MeterRegistry meters) {
        this.divisions = divisions;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        this.meters = meters;
    }

    Mono<ImportReport> take(Scope scope, ByteBuffer file) {
        return Mono.fromCallable(() -> Sheet.of(CsvFile.read(file, settings.maxRows()), new RowRules(scope)))
                .subscribeOn(Schedulers.boundedElastic()) // a large file takes longer than the event loop has
                .flatMap(sheet ->
                        names(sheet).flatMap(names -> store(scope, sheet.withoutOrphans(names.keySet()), names)))
                .doOnNext(this::count);
    }

    private Mono<Map<DivisionCode, String>> names(Sheet sheet) {
        return Flux.fromIterable(sheet.mentioned())
                .buffer(LOOKED_UP_AT_ONCE)
                .concatMap(divisions::among)
                .collectMap(Division::code, Division::name);
    }

    private Mono<ImportReport> store(Scope scope, Sheet sheet, Map<DivisionCode, String> names) {
        var levels = sheet.rows().stream()
                .collect(groupingBy(row -> row.code().level(), TreeMap::new, toList()))
                .values();
        return Flux.fromIterable(levels)
                .concatMap(rows -> store(scope, rows, names))
                .collectList()
                .map(outcomes -> ImportReport.of(outcomes, sheet.rejections()));
    }

    private Flux<Outcome> store(Scope scope, List<Row> rows, Map<DivisionCode, String> names) {
        return Flux.fromIterable(rows).flatMap(row -> store(scope, row, names.get(row.code())), WRITES_AT_ONCE);
    }

    private Mono<Outcome> store(Scope scope, Row row, @Nullable String storedName) {
        if (row.name().equals(storedName)) {
            return Mono.just(Outcome.UNCHANGED);
        }
        return storedName == null ? register(scope, row) : rename(scope, row);
    }

    private Mono<Outcome> register(Scope scope, Row row) {
        return divisions
                .add(Division.registered(row.code(), row.name(), ids.next(), clock.instant()))
                .map(ignored -> Outcome.CREATED)
                .onErrorResume(DuplicateKeyException.class, ignored -> anotherImportWasQuicker(scope, row));
    }

    private Mono<Outcome> anotherImportWasQuicker(Scope scope, Row row) {
        return divisions.find(row.code()).flatMap(stored -> store(scope, row, stored.name()));
    }

    private Mono<Outcome> rename(Scope scope, Row row) {
        return divisions
                .change(scope, row.code(), division -> division.renamed(row.name(), ids.next(), clock.instant()))
                .map(ignored -> Outcome.UPDATED);
    }

    private void count(ImportReport report) {
        for (var outcome : Outcome.values()) {
            count(outcome.name().toLowerCase(Locale.ROOT), report.count(outcome));
        }
        count("rejected", report.rejected().size());
    }

    private void count(String outcome, int rows) {
        meters.counter("linli.grid.import.rows", "outcome", outcome).increment(rows);
    }
}
