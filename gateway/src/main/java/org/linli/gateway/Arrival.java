package org.linli.gateway;

import org.springframework.web.server.ServerWebExchange;

/**
 * What is done with every request as it arrives, at once, in the order of the beans. Not a filter each: what Spring puts
 * around a filter costs more than most of these do.
 */
@FunctionalInterface
public interface Arrival {

    /**
     * Looks at the head of the request, or writes to the head of the answer.
     *
     * @throws RuntimeException to refuse it, such as a {@link org.linli.gateway.problem.Refusal}
     */
    void arrive(ServerWebExchange exchange);
}
