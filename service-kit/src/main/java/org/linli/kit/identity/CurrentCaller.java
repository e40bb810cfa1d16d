package org.linli.kit.identity;

import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import reactor.core.publisher.Mono;

/** Who makes the call under way, for what is not a controller. */
public final class CurrentCaller {

    private CurrentCaller() {}

    /** The caller in all their roles; empty if there is none. */
    public static Mono<Caller> get() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .flatMap(proof -> Mono.justOrEmpty(Caller.of(proof)));
    }
}
