package org.linli.request.delivery.wire;

import java.net.URI;
import org.linli.kit.partner.SigningKey;

/**
 * Something to be posted.
 *
 * @param trusted whether the operator named the address; anyone else's must not lead into our own network
 */
public record Parcel(URI address, boolean trusted, SigningKey key, String contentType, String body) {}
