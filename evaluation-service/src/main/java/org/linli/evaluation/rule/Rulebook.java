package org.linli.evaluation.rule;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** Every rule set that scores, whoever published it. */
public interface Rulebook {

    /**
     * All that is needed to score whatever happened up to a moment.
     *
     * @return the sets; {@link org.springframework.dao.DataAccessResourceFailureException} if they cannot be known now
     */
    Mono<RuleSets> upTo(Instant latest);
}
