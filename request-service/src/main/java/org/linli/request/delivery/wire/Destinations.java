package org.linli.request.delivery.wire;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where calls to addresses that others name may go: to the world, by HTTPS; anywhere else only to hosts that the operator allows. */
public final class Destinations {

    private static final int LONGEST = 500;

    private final List<String> allowedHosts;

    /** @param allowedHosts names or addresses that may be private, and be called without TLS */
    public Destinations(List<String> allowedHosts) {
        this.allowedHosts =
                allowedHosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    }

    /** What is wrong with an address, as far as it can be told without looking its name up. */
    public Optional<String> objection(URI address) {
        if (address.toString().length() > LONGEST) {
            return Optional.of("is longer than " + LONGEST + " characters");
        }
        var host = host(address);
        if (host.isEmpty() || address.getRawUserInfo() != null || address.getRawFragment() != null) {
            return Optional.of("is an absolute address with a host, without user and fragment");
        }
        if (isAllowed(host) && "http".equalsIgnoreCase(address.getScheme())) {
            return Optional.empty();
        }
        if (!"https".equalsIgnoreCase(address.getScheme())) {
            return Optional.of("is https, or http of a host that the operator allows");
        }
        return isAllowed(host) || isNameOrPublic(host)
                ? Optional.empty()
                : Optional.of("is no address of a private network");
    }

    private static String host(URI address) {
        var host = address.getHost();
        return host == null ? "" : host.replaceAll("^\\[|]$", "").toLowerCase(Locale.ROOT);
    }

    private boolean isAllowed(String host) {
        return allowedHosts.contains(host);
    }

    private static boolean isNameOrPublic(String host) {
        var literal = NetUtil.createByteArrayFromIpAddressString(host);
        try {
            return literal == null
                    ? !host.equals("localhost") && !host.endsWith(".localhost")
                    : PublicAddress.is(InetAddress.getByAddress(literal));
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(host, impossible);
        }
    }

    /** Whether what a name stands for may be called. */
    boolean mayLeadTo(String host, InetAddress address) {
        return isAllowed(host.toLowerCase(Locale.ROOT)) || PublicAddress.is(address);
    }
}
