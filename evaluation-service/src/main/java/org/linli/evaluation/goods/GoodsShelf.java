package org.linli.evaluation.goods;

import static org.linli.kit.store.Indexes.ascending;

import java.util.Map;
import java.util.function.Function;
import org.linli.kit.identity.Scope;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.scoped.ScopedStore;
import org.linli.kit.store.Change;
import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** All goods. */
@Repository
public class GoodsShelf {

    private static final Scope ANYWHERE = new Scope.Division("");

    private final ScopedStore<Goods> store;

    GoodsShelf(ReactiveMongoTemplate mongo, OutboxRelay relay) {
        this.store = new ScopedStore<>(Goods.class, mongo, relay);
    }

    Mono<Goods> add(Change<Goods> offered) {
        return store.insert(offered);
    }

    /** The goods of this id, if the scope covers them. */
    public Mono<Goods> get(Scope scope, String id) {
        return store.get(scope, id);
    }

    Mono<Goods> change(Scope scope, String id, Function<Goods, Change<Goods>> decide) {
        return store.change(scope, id, decide);
    }

    Mono<Page<Goods>> page(Scope scope, Paging paging) {
        return store.page(scope, Map.of(), paging);
    }

    /** As {@link Goods}: puts an item by. */
    @Unscoped("a redemption names its goods")
    public Mono<Goods> putBy(String id, String redemption) {
        return change(ANYWHERE, id, goods -> goods.putBy(redemption));
    }

    /** The item that was put by is gone. */
    @Unscoped("a redemption names its goods")
    public Mono<Goods> handOver(String id, String redemption) {
        return change(ANYWHERE, id, goods -> goods.handOver(redemption));
    }

    /** The item that was put by is free again. */
    @Unscoped("a redemption names its goods")
    public Mono<Goods> release(String id, String redemption) {
        return change(ANYWHERE, id, goods -> goods.release(redemption));
    }

    /** The item that was gone is there again. */
    @Unscoped("a redemption names its goods")
    public Mono<Goods> takeBack(String id, String redemption) {
        return change(ANYWHERE, id, goods -> goods.takeBack(redemption));
    }

    @Configuration(proxyBeanMethods = false)
    static class GoodsIndexes {

        @Bean
        Indexes indexesOfGoods() {
            return Indexes.on(Goods.COLLECTION, ascending("outbox.at"), ascending(ScopeKeys.FIELD, "_id"));
        }
    }
}
