package org.linli.partymember.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.partymember.roster.RosterBook.Key;
import org.linli.partymember.roster.RosterBook.Newcomer;
import org.linli.partymember.roster.RowReading.Bad;
import org.linli.partymember.roster.RowReading.Good;
import org.linli.partymember.roster.file.Line;
import org.linli.partymember.roster.file.Line.Column;
import org.linli.partymember.unit.Unit;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Carries out one file, some rows at a time. Cut anywhere and run again it comes to the same: units and members have ids that
 * follow from their rows, and each is one write.
 */
final class RosterImport {

    private static final int AT_ONCE = 500;

    private final RosterBook book;
    private final RosterTarget target;
    private final RowReader reader;
    private final Map<String, Unit> units = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<RosterRejection> rejections = new ArrayList<>();
    private int created;
    private int unchanged;

    RosterImport(RosterBook book, RosterTarget target) {
        this.book = book;
        this.target = target;
        this.reader = new RowReader(target.namesUnits());
    }

    /** Does all of it; what was counted is there when this ends. */
    Mono<RosterOutcome> run(List<Line> lines) {
        return Flux.fromIterable(lines)
                .buffer(AT_ONCE)
                .concatMap(this::carryOut)
                .then(Mono.fromSupplier(() ->
                        new RosterOutcome(lines.size(), created, unchanged, units.size(), List.copyOf(rejections))));
    }

    private Mono<Void> carryOut(List<Line> lines) {
        var rows = lines.stream().flatMap(line -> good(line).stream()).toList();
        return Flux.fromIterable(rows).concatMap(this::newcomer).collectList().flatMap(this::enrol);
    }

    private List<RosterRow> good(Line line) {
        return switch (reader.read(line)) {
            case Good(var row) -> List.of(row);
            case Bad(var why) -> {
                rejections.add(why);
                yield List.of();
            }
        };
    }

    private Mono<Newcomer> newcomer(RosterRow row) {
        return unit(row).mapNotNull(unit -> {
            var person = row.person();
            return person == null ? null : new Newcomer(row.line(), book.key(unit, person), unit, person);
        });
    }

    private Mono<Unit> unit(RosterRow row) {
        return switch (target) {
            case RosterTarget.OfUnit(var unit) -> {
                units.put(unit.name(), unit);
                yield Mono.just(unit);
            }
            case RosterTarget.OfDivision(var division) -> {
                var name = String.valueOf(row.unit());
                var known = units.get(name);
                yield known != null
                        ? Mono.just(known)
                        : book.unit(division, name, row.lineOfWork()).doOnNext(unit -> units.put(name, unit));
            }
        };
    }

    private Mono<Void> enrol(List<Newcomer> named) {
        var once = named.stream().filter(this::isNamedOnce).toList();
        var keys = once.stream().map(Newcomer::key).toList();
        return book.enrolled(keys)
                .flatMap(there -> {
                    var places = places(there);
                    var missing = once.stream()
                            .filter(one -> !places.containsKey(place(one.key(), places)))
                            .toList();
                    return book.enrol(missing)
                            .flatMap(added -> book.enrolled(keys).doOnNext(now -> count(once, added, now)));
                })
                .then();
    }

    private boolean isNamedOnce(Newcomer one) {
        var first = seen.add(one.key().id());
        if (!first) {
            rejections.add(RosterRejection.of(
                    one.line(), Column.IDENTITY_NUMBER, "与前面某行是同一人", "the same person as in a row before"));
        }
        return first;
    }

    private void count(List<Newcomer> once, List<String> added, List<RosterBook.Enrolled> now) {
        var fresh = new HashSet<>(added);
        var unitOf = places(now);
        once.forEach(one -> count(one, fresh, unitOf));
    }

    /** Units by what their members can be found by. */
    private static Map<String, String> places(List<RosterBook.Enrolled> members) {
        var unitOf = new HashMap<String, String>();
        members.forEach(one -> {
            unitOf.put(one.id(), one.unitId());
            if (one.identityHash() instanceof String hash) {
                unitOf.putIfAbsent(hash, one.unitId());
            }
        });
        return unitOf;
    }

    private void count(Newcomer one, Set<String> fresh, Map<String, String> unitOf) {
        if (fresh.contains(one.key().id())) {
            created++;
        } else if (one.unit().id().equals(unitOf.get(place(one.key(), unitOf)))) {
            unchanged++;
        } else {
            rejections.add(RosterRejection.of(
                    one.line(),
                    Column.IDENTITY_NUMBER,
                    "已在其他单位名册中，请办理组织关系转接",
                    "is on the roster of another unit; transfer them"));
        }
    }

    private static String place(Key key, Map<String, String> unitOf) {
        var hash = key.identityHash();
        return hash == null || unitOf.containsKey(key.id()) ? key.id() : hash;
    }
}
