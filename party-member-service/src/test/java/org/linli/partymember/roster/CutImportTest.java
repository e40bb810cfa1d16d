package org.linli.partymember.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.partymember.roster.RosterRow.Person;
import org.linli.partymember.roster.file.Line;
import org.linli.partymember.roster.file.Line.Column;
import org.linli.partymember.store.NaturalId;
import org.linli.partymember.unit.LineOfWork;
import org.linli.partymember.unit.Unit;
import reactor.core.publisher.Mono;

/** An import is cut between any two writes, those of one call of the store among them, and run again. */
class CutImportTest {

    private static final DivisionCode DIVISION = new DivisionCode("140981");
    private static final int MEMBERS = 1_100;
    private static final int UNITS = 3;

    private static final List<Line> LINES = IntStream.range(0, MEMBERS)
            .mapToObj(i -> new Line(
                    i + 2L,
                    Map.of(
                            Column.UNIT, "第" + i % UNITS + "党支部",
                            Column.KIND, "EMPLOYED",
                            Column.ROSTER_NUMBER, "n" + i)))
            .toList();

    @Test
    void cutAfterAnyWriteAndRunAgainItComesToTheSame() {
        var whole = new PaperRoster(Integer.MAX_VALUE);
        run(whole);

        for (var writes = 0; writes < MEMBERS + UNITS; writes += 37) {
            var cut = new PaperRoster(writes);
            assertThatThrownBy(() -> run(cut)).isInstanceOf(IllegalStateException.class);
            cut.left = Integer.MAX_VALUE;
            run(cut);
            assertThat(cut.members).isEqualTo(whole.members).hasSize(MEMBERS);
            assertThat(cut.units.keySet()).isEqualTo(whole.units.keySet()).hasSize(UNITS);
        }
    }

    @Test
    void runAgainItFindsEverybodyUnchanged() {
        var roster = new PaperRoster(Integer.MAX_VALUE);
        run(roster);

        var again = run(roster);

        assertThat(again).isEqualTo(new RosterOutcome(MEMBERS, 0, MEMBERS, UNITS, List.of()));
    }

    private static RosterOutcome run(PaperRoster roster) {
        return Objects.requireNonNull(new RosterImport(roster, new RosterTarget.OfDivision(DIVISION))
                .run(LINES)
                .block());
    }

    /** Takes so many writes and then dies, leaving what was written. */
    private static final class PaperRoster implements RosterBook {

        private final Map<String, Unit> units = new HashMap<>();
        private final Map<String, String> members = new TreeMap<>();
        private int left;

        PaperRoster(int left) {
            this.left = left;
        }

        private void write() {
            if (left-- == 0) {
                throw new IllegalStateException("killed");
            }
        }

        @Override
        public Mono<Unit> unit(DivisionCode division, String name, @Nullable LineOfWork lineOfWork) {
            return Mono.fromSupplier(() -> units.computeIfAbsent(NaturalId.of("unit", name), id -> {
                write();
                return Unit.register(id, name, division, lineOfWork, UUID.randomUUID(), Instant.EPOCH)
                        .next();
            }));
        }

        @Override
        public Key key(Unit unit, Person person) {
            return new Key(NaturalId.of("member", unit.id(), String.valueOf(person.rosterNumber())), null);
        }

        @Override
        public Mono<List<Enrolled>> enrolled(Collection<Key> keys) {
            return Mono.fromSupplier(() -> keys.stream()
                    .filter(key -> members.containsKey(key.id()))
                    .map(key -> new Enrolled(key.id(), null, String.valueOf(members.get(key.id()))))
                    .toList());
        }

        @Override
        public Mono<List<String>> enrol(List<Newcomer> newcomers) {
            return Mono.fromSupplier(() -> {
                var added = new ArrayList<String>();
                newcomers.forEach(one -> {
                    write();
                    members.put(one.key().id(), one.unit().id());
                    added.add(one.key().id());
                });
                return added;
            });
        }
    }
}
