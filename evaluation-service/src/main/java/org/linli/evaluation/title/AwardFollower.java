package org.linli.evaluation.title;

import reactor.core.publisher.Mono;

/** Who has to know that a title was taken from somebody. */
public interface AwardFollower {

    /** It is being taken from them; told again until it was heard. */
    Mono<Void> revoked(String awardId);
}
