package org.linli.photo.box;

import reactor.core.publisher.Mono;

/** Where the bytes of photos lie: in the document store, or in whatever a city has for large things. */
public interface PhotoBox {

    /** Keeps bytes under a name that nobody has used; when it completes they are there whole. */
    Mono<Void> put(String name, byte[] bytes);

    /** The bytes of this name; empty if there are none. */
    Mono<byte[]> get(String name);

    /** Whatever there is of this name is gone, be it whole or not. */
    Mono<Void> remove(String name);
}
