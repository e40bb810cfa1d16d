package org.linli.request.order;

import java.util.List;
import org.linli.event.Channel;
import org.linli.event.DivisionLevel;
import org.linli.event.FieldEvent.PatrolFindingReported;
import org.linli.event.RequestKind;
import org.linli.event.Topics;
import org.linli.kit.IdSource;
import org.linli.kit.consume.EventHandler;
import org.linli.kit.consume.Received;
import org.linli.kit.identity.Role;
import org.linli.request.deadline.Terms;
import org.linli.request.place.Spot;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Opens an order for each finding of a patrol, under the finding's own id: however often it is told, it stays one order. What
 * has become of the order since does not matter.
 */
@Component
class PatrolFindings implements EventHandler {

    private final Orders orders;
    private final OrderMetrics metrics;
    private final IdSource ids;

    PatrolFindings(Orders orders, OrderMetrics metrics, IdSource ids) {
        this.orders = orders;
        this.metrics = metrics;
        this.ids = ids;
    }

    @Override
    public String group() {
        return "request-service.patrol-findings";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.GRID);
    }

    @Override
    public Mono<Void> handle(List<Received> batch) {
        return Flux.fromIterable(batch)
                .map(Received::event)
                .ofType(PatrolFindingReported.class)
                .concatMap(this::open)
                .then();
    }

    private Mono<Order> open(PatrolFindingReported finding) {
        if (finding.division().level().compareTo(DivisionLevel.GRID) < 0) {
            return Mono.error(() -> new IllegalArgumentException("a finding lies in a grid: " + finding.division()));
        }
        var act = new Act(finding.personId(), Role.GRID_STAFF, ids.next(), finding.at());
        return orders.add(Order.submit(finding.findingId(), request(finding), act))
                .doOnNext(opened -> metrics.count(opened, act))
                .onErrorResume(DuplicateKeyException.class, opened -> Mono.empty());
    }

    /** Somebody asks for something to be seen to; nobody is named, for nobody but the staff has asked. */
    private static Request request(PatrolFindingReported finding) {
        return new Request(
                RequestKind.HELP,
                finding.category(),
                finding.text(),
                Channel.PATROL,
                finding.division(),
                new Spot(finding.longitude(), finding.latitude()),
                null,
                null,
                false,
                Terms.NONE);
    }
}
