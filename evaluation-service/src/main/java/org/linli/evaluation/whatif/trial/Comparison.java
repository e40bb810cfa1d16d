package org.linli.evaluation.whatif.trial;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.ledger.past.Given;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;
import org.linli.kit.problem.Text;

/** Holds against one another what the ledger says and what would have been given, subject by subject. */
public final class Comparison {

    private final Map<Subject, Tally> then;
    private final Room room;
    private final Told told;
    private final Map<String, Text> texts;
    private final List<Compared> all = new ArrayList<>();
    private long entries;
    private @Nullable Subject current;
    private Tally now = new Tally();

    /** What there is to say of the trial beside its points. */
    record Told(long entries, long unusable, @Nullable String unusableBecause) {}

    /** What it comes to, and who moves, the greatest difference first. */
    public record Verdict(Summary summary, List<Mover> movers) {}

    Comparison(Map<Subject, Tally> then, Map<String, Text> texts, Room room, Told told) {
        this.then = then;
        this.texts = texts;
        this.room = room;
        this.told = told;
    }

    /** The next entry of the ledger; all of one subject come together. */
    public void entered(Given given) {
        var subject = given.subject();
        if (!subject.equals(current)) {
            close();
            current = subject;
        }
        now.add(given);
        texts.putIfAbsent(given.rule().id(), given.rule().text());
        entries++;
    }

    private void close() {
        if (current != null) {
            add(current, now, then.remove(current));
            now = new Tally();
        }
    }

    private void add(Subject subject, @Nullable Tally before, @Nullable Tally after) {
        var compared = Compared.of(subject, before, after);
        all.add(compared);
        room.giveBack(after == null ? 0 : after.size());
        room.take(1 + compared.causes().size());
    }

    /** When all entries have come. */
    public Verdict verdict() {
        close();
        current = null;
        then.forEach((subject, tally) -> add(subject, null, tally));
        then.clear();
        var byKind = new TreeMap<>(
                all.stream().collect(groupingBy(compared -> compared.subject().kind())));
        var movers = new ArrayList<Mover>();
        var kinds = new ArrayList<Summary.OfKind>();
        byKind.forEach((kind, those) -> {
            var moving = moving(those);
            movers.addAll(moving);
            kinds.add(counted(kind, those.size(), moving));
        });
        movers.sort(Mover.GREATEST_FIRST);
        return new Verdict(summary(kinds), movers);
    }

    private static List<Mover> moving(List<Compared> those) {
        var ranksNow = Ranks.among(those.stream().map(Compared::now));
        var ranksThen = Ranks.among(those.stream().map(Compared::then));
        return those.stream()
                .map(compared -> Mover.of(compared, ranksNow, ranksThen))
                .filter(Mover::moves)
                .toList();
    }

    private static Summary.OfKind counted(SubjectKind kind, int subjects, List<Mover> moving) {
        var up = moving.stream().filter(mover -> mover.difference() > 0).count();
        var down = moving.stream().filter(mover -> mover.difference() < 0).count();
        return new Summary.OfKind(kind, subjects, up, down, moving.size() - up - down);
    }

    private Summary summary(List<Summary.OfKind> kinds) {
        var sums = new TreeMap<Ground, Sum>();
        all.stream()
                .flatMap(compared -> compared.causes().stream())
                .forEach(cause -> sums.computeIfAbsent(new Ground(cause.kind(), cause.id()), ignored -> new Sum())
                        .add(cause));
        var grounds = sums.entrySet().stream()
                .map(sum ->
                        sum.getValue().of(sum.getKey(), texts.get(sum.getKey().id())))
                .toList();
        return new Summary(entries, told.entries(), told.unusable(), told.unusableBecause(), kinds, grounds);
    }

    /** Of everybody who has another sum by one rule or cap. */
    private static final class Sum {

        private long now;
        private long then;
        private long subjects;

        void add(Cause cause) {
            now += cause.now();
            then += cause.then();
            subjects++;
        }

        Summary.OfGround of(Ground ground, @Nullable Text text) {
            return new Summary.OfGround(
                    ground.kind(), ground.id(), ground.kind() == Ground.Kind.RULE ? text : null, now, then, subjects);
        }
    }
}
