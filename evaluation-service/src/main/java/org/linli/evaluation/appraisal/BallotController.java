package org.linli.evaluation.appraisal;

import static org.linli.kit.identity.Role.APPRAISER;
import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.RESIDENT;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Optional;
import org.linli.evaluation.appraisal.AppraisalBody.BallotSearch;
import org.linli.evaluation.appraisal.AppraisalBody.NewBallot;
import org.linli.evaluation.appraisal.BallotView.CastBallot;
import org.linli.evaluation.appraisal.ballot.Ballot;
import org.linli.evaluation.appraisal.ballot.BallotBoxes;
import org.linli.evaluation.appraisal.ballot.Receipt;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.ReadOnly;
import org.linli.kit.identity.Scope;
import org.linli.kit.problem.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Voting, and looking whether one's ballot was counted. */
@RestController
@RequestMapping("/api/v1/appraisals/{id}/ballots")
class BallotController {

    private final Appraisals appraisals;
    private final BallotBoxes boxes;
    private final Clock clock;

    BallotController(Appraisals appraisals, BallotBoxes boxes, Clock clock) {
        this.appraisals = appraisals;
        this.boxes = boxes;
        this.clock = clock;
    }

    /**
     * By whoever is on the list, whatever their role. The answer holds the receipt and may not be kept anywhere, so that nothing that is stored
     * leads from the voter to the ballot; a call that is sent again makes the same receipt from its key.
     */
    @PostMapping
    @AllowedFor({
        RESIDENT,
        PARTY_MEMBER,
        GRID_STAFF,
        UNIT_ADMIN,
        APPRAISER,
        COMMUNITY_ADMIN,
        STREET_ADMIN,
        DISTRICT_ADMIN
    })
    Mono<ResponseEntity<CastBallot>> cast(
            @PathVariable String id,
            @Valid @RequestBody NewBallot body,
            @RequestHeader HttpHeaders headers,
            Caller caller) {
        var receipt = Receipt.of(Optional.ofNullable(headers.getFirst(Receipt.KEY)), caller.subject(), id);
        return appraisals.get(new Scope.Person(caller.subject()), id).flatMap(appraisal -> {
            var seat = appraisal.seatOf(caller.subject()).orElseThrow(() -> new NotFound(id));
            var ballot = Ballot.of(receipt.ballotId(id), body.inOrderOf(appraisal.nominees()));
            return boxes.cast(id, seat.body(), seat.voter(), ballot, () -> appraisal.isOpenAt(clock.instant()))
                    .map(box -> ResponseEntity.status(HttpStatus.CREATED)
                            .cacheControl(CacheControl.noStore())
                            .body(new CastBallot(box.body(), receipt.code())));
        });
    }

    /** Not by the path: proxies and traces write paths down, beside who asks. */
    @PostMapping("/search")
    @ReadOnly
    @AllowedFor({
        RESIDENT,
        PARTY_MEMBER,
        GRID_STAFF,
        UNIT_ADMIN,
        APPRAISER,
        COMMUNITY_ADMIN,
        STREET_ADMIN,
        DISTRICT_ADMIN,
        AUDITOR
    })
    Mono<ResponseEntity<BallotView>> search(@PathVariable String id, @Valid @RequestBody BallotSearch body) {
        var ballot = new Receipt(body.receipt()).ballotId(id);
        return appraisals.get(new Scope.Division(""), id).flatMap(appraisal -> {
            appraisal.outcome();
            return boxes.all(id)
                    .flatMap(box -> Mono.justOrEmpty(box.find(ballot)).map(one -> BallotView.of(appraisal, box, one)))
                    .next()
                    .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                    .map(view -> ResponseEntity.ok()
                            .cacheControl(CacheControl.noStore())
                            .body(view));
        });
    }
}
