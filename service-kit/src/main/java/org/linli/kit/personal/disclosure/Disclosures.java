package org.linli.kit.personal.disclosure;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Callable;
import org.linli.kit.audit.Audit;
import org.linli.kit.identity.Caller;
import org.linli.kit.personal.vault.Owner;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.personal.vault.Vault;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/** Opens what a document holds, after the audit trail has stored who asked for it and why. */
public final class Disclosures {

    private final Audit audit;
    private final Vault vault;
    private final Counter disclosed;

    Disclosures(Audit audit, Vault vault, MeterRegistry meters) {
        this.audit = audit;
        this.vault = vault;
        this.disclosed = Counter.builder("linli.personal.disclosures")
                .description("Answers with personal values in plain")
                .register(meters);
    }

    /**
     * An answer that nobody on its way may keep.
     *
     * @param caller who may see it: that has been decided
     * @param object whose: {@code member/0198…}
     */
    public Mono<ResponseEntity<Disclosed>> disclose(
            Caller caller, String object, Reason reason, Owner owner, Sealed sealed) {
        return disclose(caller, object, reason, () -> Disclosed.of(vault.open(owner, sealed)));
    }

    /**
     * The same in a form of the service's own.
     *
     * @param opened opens what is asked for; called once it is on record
     */
    public <T> Mono<ResponseEntity<T>> disclose(Caller caller, String object, Reason reason, Callable<T> opened) {
        return audit.record(caller, "personal-data-disclosed", object, reason.reason())
                .then(Mono.fromCallable(opened))
                .doOnNext(ignored -> disclosed.increment())
                .map(plain ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(plain));
    }

    /**
     * Lets a search for a person go ahead once it is on record; the value that is looked for is not.
     *
     * @param object among what: {@code members}
     */
    public <T> Mono<T> search(Caller caller, String object, Mono<T> search) {
        return audit.record(caller, "personal-data-searched", object, "").then(search);
    }
}
