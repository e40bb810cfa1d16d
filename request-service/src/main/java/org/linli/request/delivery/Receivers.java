package org.linli.request.delivery;

import reactor.core.publisher.Mono;

/** Those of one kind who are told something; declared as a bean by the feature that they belong to. */
public interface Receivers {

    /** Names the kind in the store and in metrics: {@code hotline}. */
    String kind();

    /** Never empty. */
    Mono<Receiver> find(String name);

    /** The body as it travels, made when it is sent: what may not lie about in deliveries is put in here. */
    Mono<String> body(String orderId, Message message);
}
