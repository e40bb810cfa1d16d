package org.linli.partymember.duty;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.util.List;
import org.linli.event.PartyMemberEvent.MemberRegistered;
import org.linli.event.Topics;
import org.linli.kit.IdSource;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Received;
import org.linli.kit.identity.Unscoped;
import org.linli.kit.lease.TimedWork;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Begins to remind members when they come onto a roster, and goes on by a leased timer. */
@Repository
class DutyReminders implements EventHandler, TimedWork {

    private final AggregateStore<Reminders> store;
    private final IdSource ids;
    private final Clock clock;

    DutyReminders(ReactiveMongoTemplate mongo, OutboxRelay relay, IdSource ids, Clock clock) {
        this.store = new AggregateStore<>(Reminders.class, mongo, relay);
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String group() {
        return "party-member.duties";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.PARTY_MEMBER);
    }

    /** Told again, a member has their reminders already. */
    @Override
    @Unscoped("an event speaks, not a caller")
    public Mono<Void> handle(List<Received> batch) {
        var begun = batch.stream()
                .map(Received::event)
                .filter(MemberRegistered.class::isInstance)
                .map(MemberRegistered.class::cast)
                .map(told -> Reminders.begin(told.subject(), told.kind(), told.at()))
                .toList();
        return store.insertAll(begun).then();
    }

    @Override
    public String name() {
        return "duty-reminders";
    }

    @Override
    public String collection() {
        return Reminders.COLLECTION;
    }

    @Override
    public String field() {
        return Reminders.WAKE_AT;
    }

    @Override
    @Unscoped("the clock speaks, not a caller")
    public Mono<Void> carryOut(String id) {
        return store.change(byId(id), reminders -> reminders.remind(ids.next(), clock.instant()))
                .then();
    }

    @Unscoped("whoever asks was asked for their scope of the member")
    Mono<Reminders> of(String member) {
        return store.findOne(byId(member));
    }

    private static Query byId(String id) {
        return Query.query(where("_id").is(id));
    }

    /** What is due is found by. */
    @Configuration(proxyBeanMethods = false)
    static class ReminderIndexes {

        @Bean
        Indexes indexesOfReminders() {
            return Indexes.on(
                    Reminders.COLLECTION, Indexes.ascending("outbox.at"), Indexes.ascending(Reminders.WAKE_AT));
        }
    }
}
