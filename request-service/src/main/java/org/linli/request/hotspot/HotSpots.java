package org.linli.request.hotspot;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Scope;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** How often each matter was asked for: one document for a matter in a division, with one number for each month and week. */
@Repository
class HotSpots {

    static final String COLLECTION = "hot_spots";
    static final String COUNTS = "counts";

    /** Of a matter that is counted for its division alone: all matters together, which tell how long a division is known. */
    static final String ALL = "";

    private static final String SEPARATOR = "|";
    private static final String NEXT = "}"; // comes next to the separator
    private static final int SHOWN = 50;

    private final ReactiveMongoTemplate mongo;
    private final HotSpotSettings settings;

    HotSpots(ReactiveMongoTemplate mongo, HotSpotSettings settings) {
        this.mongo = mongo;
        this.settings = settings;
    }

    static String key(String division, String category) {
        return division + SEPARATOR + category;
    }

    /**
     * What stands out, foremost what does so most.
     *
     * @throws org.linli.kit.identity.OutOfScope if the scope does not cover the division
     */
    Mono<Surges> of(DivisionCode division, Span span, Scope scope) {
        scope.require(division);
        var ofDivision = Criteria.where("_id").gte(key(division.value(), ALL)).lt(division.value() + NEXT);
        return mongo.find(Query.query(ofDivision), Document.class, COLLECTION)
                .collectList()
                .map(counted -> surges(division, span, counted));
    }

    private Surges surges(DivisionCode division, Span span, List<Document> counted) {
        var past = span.past(settings.periods()).toList();
        var all = key(division.value(), ALL);
        var known = counted.stream()
                .filter(matter -> all.equals(matter.getString("_id")))
                .mapToInt(matter -> known(matter, past))
                .findFirst()
                .orElse(0);
        var items = known < settings.known()
                ? List.<HotSpot>of()
                : counted.stream()
                        .filter(matter -> !all.equals(matter.getString("_id")))
                        .map(matter -> judged(matter, span, past.subList(0, known), all.length()))
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparingLong(HotSpot::received).reversed())
                        .limit(SHOWN)
                        .toList();
        return new Surges(division, span.toString(), known, items);
    }

    /** How far back anything was counted. */
    private static int known(Document all, List<Span> past) {
        for (var back = past.size(); back > 0; back--) {
            if (count(all, past.get(back - 1)) > 0) {
                return back;
            }
        }
        return 0;
    }

    private @Nullable HotSpot judged(Document matter, Span span, List<Span> past, int prefix) {
        var before = past.stream().mapToLong(earlier -> count(matter, earlier)).toArray();
        return HotSpot.of(matter.getString("_id").substring(prefix), count(matter, span), before, settings);
    }

    private static long count(Document matter, Span span) {
        return matter.get(COUNTS, new Document()).get(span.toString()) instanceof Number number
                ? number.longValue()
                : 0;
    }

    /**
     * What surges in a division.
     *
     * @param known how many of the periods before are known; of too short a history nothing is said
     */
    record Surges(DivisionCode division, String period, int known, List<HotSpot> items) {}
}
