package org.linli.request.delivery.wire;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.resolver.InetSocketAddressResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import reactor.core.scheduler.Schedulers;

/**
 * Looks names up and lets through only addresses that may be called. Asked for each connection, so that a name which has come to
 * stand for another address since it was checked leads nowhere either.
 */
final class GuardedResolver extends AddressResolverGroup<InetSocketAddress> {

    private final Destinations destinations;

    GuardedResolver(Destinations destinations) {
        this.destinations = destinations;
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new InetSocketAddressResolver(executor, new Names(executor, destinations));
    }

    private static final class Names extends InetNameResolver {

        private final Destinations destinations;

        Names(EventExecutor executor, Destinations destinations) {
            super(executor);
            this.destinations = destinations;
        }

        @Override
        protected void doResolve(String host, Promise<InetAddress> promise) {
            Schedulers.boundedElastic().schedule(() -> {
                try {
                    promise.setSuccess(addresses(host).getFirst());
                } catch (UnknownHostException unknown) {
                    promise.setFailure(unknown);
                }
            });
        }

        @Override
        protected void doResolveAll(String host, Promise<List<InetAddress>> promise) {
            Schedulers.boundedElastic().schedule(() -> {
                try {
                    promise.setSuccess(addresses(host));
                } catch (UnknownHostException unknown) {
                    promise.setFailure(unknown);
                }
            });
        }

        private List<InetAddress> addresses(String host) throws UnknownHostException {
            var all = Arrays.stream(InetAddress.getAllByName(host))
                    .filter(address -> destinations.mayLeadTo(host, address))
                    .toList();
            if (all.isEmpty()) {
                throw new ForbiddenAddress(host);
            }
            return all;
        }
    }
}
