package org.linli.evaluation.appraisal;

import java.time.Clock;
import java.util.List;
import org.linli.evaluation.appraisal.AppraisalState.Cancelled;
import org.linli.evaluation.appraisal.AppraisalState.Closed;
import org.linli.evaluation.appraisal.AppraisalState.Drafted;
import org.linli.evaluation.appraisal.AppraisalState.Invalid;
import org.linli.evaluation.appraisal.AppraisalState.Open;
import org.linli.evaluation.appraisal.ballot.Ballot;
import org.linli.evaluation.appraisal.ballot.BallotBox;
import org.linli.evaluation.appraisal.ballot.BallotBoxes;
import org.linli.evaluation.appraisal.tally.Outcome;
import org.linli.evaluation.appraisal.tally.Votes;
import org.linli.kit.identity.Scope;
import org.linli.kit.store.CommandId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Does what an appraisal's time demands. Boxes are locked before they are counted, so that what goes in is counted, and what comes too late
 * does not go in. Every step may be taken again.
 */
@Component
class Counting {

    private static final Scope ANYWHERE = new Scope.Division("");

    private final Appraisals appraisals;
    private final BallotBoxes boxes;
    private final Clock clock;

    Counting(Appraisals appraisals, BallotBoxes boxes, Clock clock) {
        this.appraisals = appraisals;
        this.boxes = boxes;
        this.clock = clock;
    }

    /** The appraisal as it is when nothing more is to be done now. */
    Mono<Appraisal> of(Appraisal appraisal) {
        var now = clock.instant();
        return switch (appraisal.state()) {
            case Drafted _
            when !now.isBefore(appraisal.opensAt()) ->
                appraisals
                        .change(ANYWHERE, appraisal.id(), Appraisal::opened)
                        .contextWrite(new CommandId(appraisal.id() + ":open")::in)
                        .flatMap(this::of);
            case Open _ when !now.isBefore(appraisal.closesAt()) -> counted(appraisal);
            case Cancelled _
            when appraisal.dueAt() != null ->
                boxes.discardAll(appraisal.id())
                        .then(appraisals
                                .cleared(appraisal.id())
                                .contextWrite(new CommandId(appraisal.id() + ":clear")::in));
            case Drafted _, Open _, Closed _, Invalid _, Cancelled _ -> Mono.just(appraisal);
        };
    }

    private Mono<Appraisal> counted(Appraisal appraisal) {
        return boxes.lockAll(appraisal.id()).flatMap(locked -> {
            var outcome = outcome(appraisal, locked);
            return appraisals
                    .change(ANYWHERE, appraisal.id(), now -> now.counted(outcome, clock.instant()))
                    .contextWrite(new CommandId(appraisal.id() + ":count")::in);
        });
    }

    private static Outcome outcome(Appraisal appraisal, List<BallotBox> boxes) {
        var votes = appraisal.electorate().stream()
                .map(one -> new Votes(
                        one.body(),
                        one.permille(),
                        one.voters().size(),
                        boxes.stream()
                                .filter(box -> box.body() == one.body())
                                .flatMap(box -> box.ballots().stream())
                                .map(Ballot::grades)
                                .toList()))
                .toList();
        return Outcome.of(votes, appraisal.nominees().size(), appraisal.points(), appraisal.quorum());
    }
}
