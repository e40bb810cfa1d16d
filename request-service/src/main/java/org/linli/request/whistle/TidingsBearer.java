package org.linli.request.whistle;

import org.linli.kit.IdSource;
import org.linli.kit.identity.Scope;
import org.linli.kit.store.CommandId;
import org.linli.request.course.Deed;
import org.linli.request.order.Act;
import org.linli.request.order.OrderRefused;
import org.linli.request.order.Orders;
import org.linli.request.order.Reader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells an order what happened to the whistle that is about it. The order remembers the command, so that it hears each thing once;
 * what it no longer wants to hear, having been answered meanwhile, is not told again.
 */
@Component
class TidingsBearer {

    private static final Logger LOG = LoggerFactory.getLogger(TidingsBearer.class);

    private final Orders orders;
    private final IdSource ids;

    TidingsBearer(Orders orders, IdSource ids) {
        this.orders = orders;
        this.ids = ids;
    }

    Mono<Void> bring(Whistle whistle, Tiding tiding) {
        var act = new Act(tiding.actor(), tiding.role(), ids.next(), tiding.at());
        return Mono.justOrEmpty(whistle.call().orderId())
                .flatMap(order -> orders.change(
                        order,
                        new Scope.Division(whistle.call().division().value()),
                        new Reader(tiding.actor(), true),
                        current -> current.make(deed(tiding), act)))
                .contextWrite(new CommandId(name(whistle, tiding))::in)
                .onErrorResume(OrderRefused.class, refused -> {
                    LOG.info("whistle {} is too late for its order: {}", whistle.id(), refused.getMessage());
                    return Mono.empty();
                })
                .then();
    }

    private static Deed deed(Tiding tiding) {
        return switch (tiding) {
            case Tiding.Assist(var units, var _, var _, var _) -> new Deed.Assist(units);
            case Tiding.Contribute(var unit, var text, var _, var _, var _) -> new Deed.Contribute(unit, text);
        };
    }

    private static String name(Whistle whistle, Tiding tiding) {
        return switch (tiding) {
            case Tiding.Assist _ -> "whistle/" + whistle.id();
            case Tiding.Contribute(var unit, var _, var _, var _, var _) -> "whistle/" + whistle.id() + "/" + unit;
        };
    }
}
