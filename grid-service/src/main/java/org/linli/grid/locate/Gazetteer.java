package org.linli.grid.locate;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.atlas.Cell;
import org.linli.grid.locate.Place.Named;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What the divisions are called in which cells lie, and no others: a nation's names need not be in every replica's memory. A name is
 * fetched from the store when it is first needed, and followed by events from before then on.
 */
@Component
class Gazetteer {

    private static final Logger LOG = LoggerFactory.getLogger(Gazetteer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ConcurrentMap<String, Name> names = new ConcurrentHashMap<>();
    private final NameSource source;

    Gazetteer(NameSource source) {
        this.source = source;
    }

    /** From now on the names of these cells, and of what they lie in, are followed. */
    void follow(Collection<Cell> cells) {
        cells.forEach(cell -> lineage(cell.code()).forEach(code -> names.putIfAbsent(code, Name.NOT_ASKED)));
    }

    /** Takes in a name if it is followed. */
    void see(Sighting sighting) {
        if (sighting.name() != null) {
            var name = new Name(sighting.name(), sighting.version());
            names.computeIfPresent(sighting.code().value(), (ignored, known) -> known.or(name));
        }
    }

    /**
     * Fetches the names that these cells need and nobody has told yet. A store that is away costs no more than the names: then
     * they are the codes.
     */
    Mono<Void> complete(Collection<DivisionCode> cells) {
        var missing = cells.stream()
                .flatMap(code -> lineage(code).stream())
                .filter(code -> names.getOrDefault(code, Name.NOT_ASKED).version < 0)
                .collect(Collectors.toSet());
        return missing.isEmpty() ? Mono.empty() : fetched(missing);
    }

    private Mono<Void> fetched(Collection<String> codes) {
        codes.forEach(code -> names.putIfAbsent(code, Name.NOT_ASKED));
        return source.named(codes)
                .doOnNext(this::see)
                .doOnComplete(() -> codes.forEach(code -> names.replace(code, Name.NOT_ASKED, Name.UNKNOWN)))
                .then()
                .timeout(PATIENCE)
                .doOnError(failure -> LOG.warn("names are not to be had: {}", failure.toString()))
                .onErrorComplete(
                        failure -> failure instanceof DataAccessException || failure instanceof TimeoutException);
    }

    /** A place in words, as far as they are known. */
    Place describe(Located located) {
        var cell = located.cell();
        return new Place(
                named(cell, DivisionLevel.DISTRICT),
                named(cell, DivisionLevel.STREET),
                named(cell, DivisionLevel.COMMUNITY),
                named(cell, DivisionLevel.GRID),
                cell.level() == DivisionLevel.MICRO_GRID ? named(cell, DivisionLevel.MICRO_GRID) : null,
                (int) Math.ceil(located.metres()));
    }

    private Named named(DivisionCode cell, DivisionLevel level) {
        var code = cell.value().substring(0, level.digits());
        var name = names.getOrDefault(code, Name.NOT_ASKED).text;
        return new Named(code, name == null ? code : name);
    }

    /** What the cell lies in and is. */
    private static List<String> lineage(DivisionCode cell) {
        return cell.lineage().stream()
                .filter(code -> code.length() >= DivisionLevel.DISTRICT.digits())
                .toList();
    }

    private record Name(@Nullable String text, long version) {

        static final Name NOT_ASKED = new Name(null, -1);

        /** Asked for in vain; an event will bring it. */
        static final Name UNKNOWN = new Name(null, 0);

        Name or(Name other) {
            return other.version > version ? other : this;
        }
    }
}
