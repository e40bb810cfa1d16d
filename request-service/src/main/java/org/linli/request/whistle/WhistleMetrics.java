package org.linli.request.whistle;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How many things were done with whistles. */
@Component
public class WhistleMetrics {

    private final MeterRegistry meters;

    WhistleMetrics(MeterRegistry meters) {
        this.meters = meters;
        Arrays.stream(WhistleDeed.values()).forEach(this::counter); // what nobody has done shows as 0
    }

    private Counter counter(WhistleDeed deed) {
        return Counter.builder("linli.whistles")
                .description("Things done with whistles; what is repeated counts again")
                .tag("deed", deed.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .register(meters);
    }

    public void count(WhistleDeed deed) {
        counter(deed).increment();
    }
}
