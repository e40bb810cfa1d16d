package org.linli.evaluation.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.linli.evaluation.Happened;
import org.linli.evaluation.points.Points;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.rule.Cap;
import org.linli.evaluation.rule.RuleRef;
import org.linli.evaluation.rule.RuleSetText.Per;
import org.linli.evaluation.rule.Score;
import org.linli.event.DivisionCode;
import org.linli.kit.problem.Text;

class CapBucketTest {

    private static final DivisionCode COMMUNITY = new DivisionCode("140213050001");
    private static final int MOST = 500;
    private static final Cap CAP = new Cap("2026-1/a-day", Per.DAY, MOST);

    @Property
    void inAnyOrderAndHoweverOftenTheyComeTheSameIsWithheldInAll(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = -300, max = 300) Integer> points, @ForAll long seed) {
        var random = new Random(seed);
        var entries = points.stream().map(CapBucketTest::entry).toList();
        var arrivals = new ArrayList<>(
                Stream.concat(entries.stream(), entries.stream()).toList());
        Collections.shuffle(arrivals, random);

        var bucket = CapBucket.empty("b", new CapRef("b", MOST));
        while (!arrivals.isEmpty()) {
            var batch = arrivals.subList(0, 1 + random.nextInt(arrivals.size()));
            var before = bucket.withheld();
            bucket = bucket.with(List.copyOf(batch));
            assertThat(bucket.withheld()).containsAllEntriesOf(before); // what was said once is never said otherwise
            batch.clear();
        }

        var sum = points.stream().mapToLong(Integer::longValue).sum();
        assertThat(bucket.withheld()).hasSize(entries.size());
        assertThat(bucket.withheld().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(Math.max(0, sum - MOST));
    }

    private static Entry entry(int points) {
        var event = Happened.in(COMMUNITY).withId(UUID.randomUUID()).served("m", 30);
        var score = new Score(
                new RuleRef("service", "2026-1", new Text("服务", "Service")),
                new Subject(SubjectKind.MEMBER, "m"),
                COMMUNITY,
                new Points(points),
                List.of(),
                "",
                CAP);
        return Entries.scored(event, score).entry().apply(new Books(ClosedMonths.NONE, Instant.EPOCH));
    }
}
