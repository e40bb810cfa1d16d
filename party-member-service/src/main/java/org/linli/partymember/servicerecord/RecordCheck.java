package org.linli.partymember.servicerecord;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.linli.kit.lease.TimedWork;
import org.linli.kit.store.CommandId;
import org.linli.partymember.servicerecord.clash.ClashSettings;
import org.linli.partymember.servicerecord.clash.Flag;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Holds a record against the others of the same member, after it has been stored: of two that arrive at once, at least one finds the
 * other. It flags both, one conditional write each, and only then notes that this has been done; where a process dies in between, the
 * timer does it all again, and what is flagged already stays as it is.
 */
@Component
class RecordCheck implements TimedWork {

    static final String FIELD = "checkAt";

    private final ServiceRecords records;
    private final ClashSettings settings;
    private final Clock clock;
    private final MeterRegistry meters;

    RecordCheck(ServiceRecords records, ClashSettings settings, Clock clock, MeterRegistry meters) {
        this.records = records;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public String name() {
        return "service-record-checks";
    }

    @Override
    public String collection() {
        return ServiceRecord.COLLECTION;
    }

    @Override
    public String field() {
        return FIELD;
    }

    @Override
    public Mono<Void> carryOut(String id) {
        return records.find(id).flatMap(this::compared).then();
    }

    /** The record as it is after the check; as it was, if the store fails now: then the timer does it. */
    Mono<ServiceRecord> checked(ServiceRecord record) {
        return record.checkAt() == null
                ? Mono.just(record)
                : compared(record).onErrorResume(DataAccessException.class, ignored -> Mono.just(record));
    }

    private Mono<ServiceRecord> compared(ServiceRecord record) {
        return Flux.defer(
                        () -> record.isEvidenceOfStay() ? records.neighbours(record, settings.window()) : Flux.empty())
                .concatMap(other -> flagBoth(record, other))
                .then(Mono.defer(() -> records.checked(record.id())))
                .then(Mono.defer(() -> records.find(record.id())))
                .contextWrite(
                        context -> context.delete(CommandId.class)); // the caller's command was carried out before
    }

    private Mono<Void> flagBoth(ServiceRecord record, ServiceRecord other) {
        var own = record.deed().stay(record.id());
        var theirs = other.deed().stay(other.id());
        return Mono.justOrEmpty(Flag.between(theirs, own, settings))
                .flatMap(flag -> flag(other.id(), flag))
                .then(Mono.justOrEmpty(Flag.between(own, theirs, settings)))
                .flatMap(flag -> flag(record.id(), flag));
    }

    private Mono<Void> flag(String id, Flag flag) {
        var eventId = UUID.nameUUIDFromBytes((id + "/flag/" + flag.recordId()).getBytes(StandardCharsets.UTF_8));
        return records.flag(id, record -> record.flag(flag, eventId, clock.instant()))
                .filter(Boolean::booleanValue)
                .doOnNext(ignored -> count(flag))
                .then();
    }

    private void count(Flag flag) {
        var kind = flag.kind().name().toLowerCase(Locale.ROOT);
        meters.counter("linli.service.record.flags", "kind", kind).increment();
    }
}
