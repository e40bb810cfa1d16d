package org.linli.grid.snapshot;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import org.linli.event.DivisionCode;
import org.linli.grid.division.Division;
import org.linli.grid.division.Divisions;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells nodes as they stand. What has moved on while it was being told is told again, so that whoever tells last, however late, leaves
 * the last word to be the newest: compaction keeps what was written last, not what is newest.
 */
@Component
class Snapshots {

    private final Divisions divisions;
    private final SnapshotWriter writer;

    Snapshots(Divisions divisions, SnapshotWriter writer) {
        this.divisions = divisions;
        this.writer = writer;
    }

    /** Completes when the broker has acknowledged all, and all were still so. */
    Mono<Void> tell(Collection<DivisionCode> codes) {
        return divisions
                .among(codes)
                .collectList()
                .flatMap(found -> writer.write(found).then(movedSince(found)))
                .flatMap(moved -> moved.isEmpty() ? Mono.empty() : tell(moved));
    }

    private Mono<List<DivisionCode>> movedSince(List<Division> told) {
        var versions = told.stream().collect(toMap(Division::code, Division::version));
        return divisions
                .among(versions.keySet())
                .filter(now -> now.version() > versions.getOrDefault(now.code(), 0L))
                .map(Division::code)
                .collectList();
    }
}
