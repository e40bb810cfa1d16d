package org.linli.request.delivery.wire;

import java.net.UnknownHostException;

/** A name that stands for an address in our own network. */
final class ForbiddenAddress extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    ForbiddenAddress(String host) {
        super("not a public address: " + host);
    }
}
