package org.linli.kit.audit;

import org.linli.kit.identity.Caller;
import reactor.core.publisher.Mono;

/** The service's audit trail: entries chained by hash. */
public interface Audit {
    /**
     * Stores an entry before the act is carried out; whoever can't be recorded may not act. Who, when, from where and the trace id come from
     * the request under way.
     *
     * @param action stable kebab-case name such as "personal-data-disclosed"
     * @param object whose/what: "member/0198…"
     * @param reason why, as the caller gave it; may be empty
     */
    Mono<Void> record(Caller caller, String action, String object, String reason);
}
