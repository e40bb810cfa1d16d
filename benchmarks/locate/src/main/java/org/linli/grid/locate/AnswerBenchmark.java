package org.linli.grid.locate;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.linli.event.DivisionCode;
import org.linli.grid.atlas.Town;
import org.linli.grid.position.Position;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import reactor.core.publisher.Flux;

/** The same among the same 100,000, up to the answer in words that is written to the caller. */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.SampleTime, Mode.AverageTime})
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx3g", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class AnswerBenchmark {

    private final Random random = new Random(20_261_122);
    private final Gazetteer gazetteer = new Gazetteer(ignored -> Flux.empty());
    private final Places places = new Places(gazetteer, new LocateSettings(500), new SimpleMeterRegistry());

    @Setup
    public void build() {
        draw(places);
    }

    static void draw(Places places) {
        places.see(Town.outlined().flatMap(AnswerBenchmark::sightings).toList());
    }

    private static Stream<Sighting> sightings(Town.Outlined one) {
        var named = List.of(6, 9, 12).stream()
                .map(digits -> new DivisionCode(one.code().value().substring(0, digits)))
                .map(code -> Sighting.there(code, 1, "某某" + code, null));
        return Stream.concat(Stream.of(Sighting.there(one.code(), 1, "网格" + one.code(), one.boundary())), named);
    }

    /** With the time that two random numbers take. */
    @Benchmark
    public Place answer() {
        var place = new Position(113 + random.nextDouble() * 1.2, 39 + random.nextDouble() * 1.2);
        return places.find(place).map(gazetteer::describe).orElseThrow();
    }
}
