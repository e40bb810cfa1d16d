package org.linli.request.alarm;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.linli.request.alarm.Stroke.Kind;
import org.springframework.stereotype.Component;

/** How many alarms have rung, and how late. */
@Component
class AlarmMetrics {

    private final MeterRegistry meters;
    private final Timer lateness;
    private final Counter putOff;

    AlarmMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.lateness = Timer.builder("linli.order.alarm.lateness")
                .description("How long after its instant an alarm rang")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(100))
                .maximumExpectedValue(Duration.ofHours(1))
                .register(meters);
        this.putOff = Counter.builder("linli.order.alarms.put.off")
                .description("Orders that the clock could not deal with")
                .register(meters);
        Arrays.stream(Kind.values()).forEach(this::counter); // one that has not rung shows as 0
    }

    private Counter counter(Kind kind) {
        return Counter.builder("linli.order.alarms")
                .description("Warnings, escalations by the level told, and suspensions that expired")
                .tag("alarm", kind.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }

    void count(Kind kind, int rung) {
        counter(kind).increment(rung);
    }

    void late(Duration after) {
        lateness.record(after);
    }

    void putOff() {
        putOff.increment();
    }
}
