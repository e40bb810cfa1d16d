package org.linli.partymember.meeting.figures;

import org.bson.Document;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Scope;
import org.linli.kit.rate.Rate;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The counters: one document for each division, in it one part for each period. */
@Repository
class MeetingFigures {

    static final String COLLECTION = "meeting_figures";

    private final ReactiveMongoTemplate mongo;

    MeetingFigures(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * What came of the meetings of a division and those below it.
     *
     * @param problemsRaised at meetings that were opened
     * @param resolutionRate solved of raised
     * @param verificationRate verified of resolved
     */
    record Counts(
            DivisionCode division,
            String period,
            long convened,
            long cancelled,
            long held,
            long problemsRaised,
            long problemsSolved,
            Rate resolutionRate,
            long resolutions,
            long overdue,
            long verified,
            long verifiedInTime,
            Rate verificationRate) {}

    /**
     * @throws org.linli.kit.identity.OutOfScope if the scope does not cover the division
     */
    Mono<Counts> of(DivisionCode division, MeetingPeriod period, Scope scope) {
        scope.require(division);
        var query = Query.query(Criteria.where("_id").is(division.value()));
        query.fields().include(MeetingTally.PERIODS + "." + period.value());
        return mongo.findOne(query, Document.class, COLLECTION)
                .defaultIfEmpty(new Document())
                .map(found -> found.get(MeetingTally.PERIODS, new Document()).get(period.value(), new Document()))
                .map(counted -> counts(division, period, counted));
    }

    private static Counts counts(DivisionCode division, MeetingPeriod period, Document counted) {
        var raised = amount(counted, MeetingTally.RAISED);
        var solved = amount(counted, MeetingTally.SOLVED);
        var resolved = amount(counted, MeetingTally.RESOLVED);
        var verified = amount(counted, MeetingTally.VERIFIED);
        return new Counts(
                division,
                period.value(),
                amount(counted, MeetingTally.CONVENED),
                amount(counted, MeetingTally.CANCELLED),
                amount(counted, MeetingTally.HELD),
                raised,
                solved,
                Rate.of(solved, raised),
                resolved,
                amount(counted, MeetingTally.OVERDUE),
                verified,
                amount(counted, MeetingTally.IN_TIME),
                Rate.of(verified, resolved));
    }

    private static long amount(Document counted, String name) {
        return counted.get(name) instanceof Number amount ? amount.longValue() : 0;
    }
}
