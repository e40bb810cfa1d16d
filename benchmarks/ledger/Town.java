import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.linli.event.Channel;
import org.linli.event.DivisionCode;
import org.linli.event.OrderFacts;
import org.linli.event.RequestEvent.Rated;
import org.linli.event.RequestKind;

/** What residents think of what units did: the same numbers give the same events, so that everybody can tell what they add up to. */
record Town(int units) {

    static final String RULE = "unit-order-rated";
    private static final int COMMUNITIES_OF_A_STREET = 20;
    private static final int COMMUNITIES = 200;
    private static final Instant FIRST = Instant.parse("2026-11-01T01:00:00Z");

    /** The rating with this number. One of ten is not satisfied. */
    Rated rated(int number) {
        var order = "order-%09d".formatted(number);
        var at = FIRST.plus(Duration.ofSeconds(number % 1_000_000));
        var facts = new OrderFacts(new DivisionCode(community(number) + "001"), RequestKind.HELP, "路灯", Channel.APP, null);
        return new Rated(id(number), order, 5, facts, unit(number), null, number % 10 != 0, at);
    }

    static UUID id(int number) {
        return UUID.nameUUIDFromBytes(("rating-" + number).getBytes(StandardCharsets.UTF_8));
    }

    /** In 1/100 points. */
    static long points(int number) {
        return number % 10 != 0 ? 300 : -100;
    }

    String unit(int number) {
        return "unit-%06d".formatted(number % units);
    }

    private String community(int number) {
        var place = number % units % COMMUNITIES;
        return "140213%03d%03d".formatted(1 + place / COMMUNITIES_OF_A_STREET, 1 + place % COMMUNITIES_OF_A_STREET);
    }
}
