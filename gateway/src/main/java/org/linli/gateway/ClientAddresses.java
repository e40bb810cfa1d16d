package org.linli.gateway;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Where a request comes from: the other end of its connection or, where that is one of our own proxies, whoever the
 * nearest proxy that is not ours says it got it from. What stands further left in {@code X-Forwarded-For} anybody may have
 * written.
 */
@Component
public final class ClientAddresses {

    private static final String HEADER = "X-Forwarded-For";
    private static final String ATTRIBUTE = ClientAddresses.class.getName();

    private final List<IpSubnetFilterRule> proxies;

    /** @param proxies networks of our own proxies, such as {@code 10.0.0.0/8} */
    ClientAddresses(@Value("${linli.gateway.trusted-proxies:}") List<String> proxies) {
        this.proxies = proxies.stream()
                .map(network -> new IpSubnetFilterRule(network.strip(), IpFilterRuleType.ACCEPT))
                .toList();
    }

    /** The address in digits; empty where a connection has none. */
    public String of(ServerWebExchange exchange) {
        return (String) exchange.getAttributes().computeIfAbsent(ATTRIBUTE, _ -> found(exchange));
    }

    private String found(ServerWebExchange exchange) {
        var peer = exchange.getRequest().getRemoteAddress();
        if (peer == null || peer.getAddress() == null) {
            return "";
        }
        return behind(peer.getAddress(), exchange.getRequest().getHeaders().getOrEmpty(HEADER))
                .getHostAddress();
    }

    private InetAddress behind(InetAddress peer, List<String> forwarded) {
        if (!isOurs(peer)) {
            return peer;
        }
        var hops = String.join(",", forwarded).split(",", -1);
        var nearest = peer;
        for (var i = hops.length - 1; i >= 0 && isOurs(nearest); i--) {
            var before = parsed(hops[i].strip());
            if (before == null) {
                return nearest;
            }
            nearest = before;
        }
        return nearest;
    }

    private boolean isOurs(InetAddress address) {
        var end = new InetSocketAddress(address, 0);
        return proxies.stream().anyMatch(network -> network.matches(end));
    }

    private static @Nullable InetAddress parsed(String digits) {
        return NetUtil.createInetAddressFromIpAddressString(digits); // never asks a name server
    }
}
