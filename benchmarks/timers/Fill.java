import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.linli.event.Channel;
import org.linli.event.Deadline.Limit;
import org.linli.event.Deadline.Unit;
import org.linli.event.DivisionCode;
import org.linli.event.OrderPhase;
import org.linli.event.RequestKind;
import org.linli.kit.IdSource;
import org.linli.kit.Services;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.kit.identity.Role;
import org.linli.kit.outbox.OutboxRelay;
import org.linli.kit.personal.keys.Algorithm;
import org.linli.kit.personal.keys.KeyFile;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.Change;
import org.linli.request.RequestServiceApplication;
import org.linli.request.deadline.Hours;
import org.linli.request.deadline.Steps;
import org.linli.request.deadline.Terms;
import org.linli.request.order.Act;
import org.linli.request.order.Order;
import org.linli.request.order.Request;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;

/**
 * Puts orders straight into the store, made and written by the service's own code, as if each had come in by itself and been told of.
 * The service itself, whose clock stands still meanwhile, makes collections, indexes and topics.
 */
final class Fill {

    private static final int TOGETHER = 1000;
    private static final int BATCHES_AT_ONCE = 3;

    private final Settings settings;
    private final Terms terms;
    private final WorkingCalendar calendar = WorkingCalendar.china();

    private Fill(Settings settings) {
        this.settings = settings;
        var limits = Map.of(OrderPhase.ACCEPT, new Limit(Math.toIntExact(Settings.LIMIT.toHours()), Unit.URGENT_HOURS));
        this.terms = new Terms(null, null, limits, Hours.USUAL, new Steps(settings.warning(), 150, 200));
    }

    static void carryOut(Settings settings) {
        var keys = settings.work().resolve("keys.json");
        new KeyFile(keys, InstantSource.system()).create(Algorithm.AES256_GCM);
        try (var service = Services.run(RequestServiceApplication.class, "request-service", "--server.address=127.0.0.1", "--server.port=0",
                "--management.server.port=0", "--linli.lease.lane.every=1d", "--LINLI_MONGODB_URI=" + settings.store(),
                "--spring.mongodb.database=" + settings.database(), "--LINLI_KAFKA_BOOTSTRAP=" + settings.kafka(),
                "--LINLI_PERSONAL_KEYS=" + keys)) {
            var store = new AggregateStore<>(Order.class, service.getBean(ReactiveMongoTemplate.class), service.getBean(OutboxRelay.class));
            new Fill(settings).into(store, service.getBean(IdSource.class));
        }
    }

    private void into(AggregateStore<Order> store, IdSource ids) {
        var communities = Shares.of(settings.orders(), settings.communities());
        Flux.fromStream(IntStream.range(0, communities.size()).mapToObj(number -> order(ids.next().toString(), number, communities.get(number))))
                .map(Change::silent)
                .buffer(TOGETHER)
                .flatMap(store::insertAll, BATCHES_AT_ONCE)
                .blockLast();
    }

    /** They come in one after the other, within the spread. */
    private Order order(String id, int number, String community) {
        var later = Duration.ofMillis(settings.spread().toMillis() * number / settings.orders());
        var at = settings.first().minus(settings.untilWarning()).plus(later);
        var request = new Request(
                RequestKind.HELP, "路灯", "路灯不亮，请派人查看。", Channel.WALK_IN, new DivisionCode(community + "001"), null, null, null, false, terms);
        return Order.submit(id, request, new Act("staff-1", Role.GRID_STAFF, UUID.randomUUID(), at)).next().timed(calendar);
    }
}
