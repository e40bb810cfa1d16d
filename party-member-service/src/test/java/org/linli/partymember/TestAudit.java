package org.linli.partymember;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.linli.kit.audit.Audit;
import org.linli.kit.identity.Caller;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import reactor.core.publisher.Mono;

/** An audit trail that can be full. */
@TestComponent
@Primary
class TestAudit implements Audit {

    private final List<String> entries = new CopyOnWriteArrayList<>();
    private volatile boolean full;

    @Override
    public Mono<Void> record(Caller caller, String action, String object, String reason) {
        return full
                ? Mono.error(new IllegalStateException("the audit trail is full"))
                : Mono.fromRunnable(() -> entries.add(String.join("|", caller.subject(), action, object, reason)));
    }

    List<String> entries() {
        return List.copyOf(entries);
    }

    void full(boolean full) {
        this.full = full;
    }
}
