package org.linli.request.delivery;

import java.net.URI;
import org.linli.kit.partner.SigningKey;

/** Whom to call, as of now. */
public sealed interface Receiver {

    /**
     * It can be called.
     *
     * @param trusted whether the operator named the address
     */
    record Ready(URI address, boolean trusted, SigningKey key, String contentType) implements Receiver {}

    /** It wants no calls for the time being, or nobody knows where it is: what there is to tell waits. */
    record Away() implements Receiver {}

    /** It is no more, for good: what there is to tell is dropped. */
    record Gone() implements Receiver {}
}
