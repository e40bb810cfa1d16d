package org.linli.gateway.limit;

import io.netty.util.NetUtil;
import java.util.HexFormat;

/** What counts as one address: of IPv6 the first half, since whoever has one address of a network has them all. */
final class Neighbourhood {

    private static final int NETWORK_BYTES = 8;

    private Neighbourhood() {}

    static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        var bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes == null || bytes.length <= NETWORK_BYTES
                ? address
                : HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES);
    }
}
