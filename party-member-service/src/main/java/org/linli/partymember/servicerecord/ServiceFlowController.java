package org.linli.partymember.servicerecord;

import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import java.time.Clock;
import org.linli.kit.IdSource;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.store.IfMatch;
import org.linli.partymember.division.Divisions;
import org.linli.partymember.servicerecord.RecordState.Answer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Checking in to a service and out of it, and what follows a dispute. */
@RestController
@RequestMapping("/api/v1/service-records")
class ServiceFlowController {

    private final ServiceRecords records;
    private final RecordCheck check;
    private final Doers doers;
    private final Divisions divisions;
    private final IdSource ids;
    private final Clock clock;

    ServiceFlowController(
            ServiceRecords records, RecordCheck check, Doers doers, Divisions divisions, IdSource ids, Clock clock) {
        this.records = records;
        this.check = check;
        this.doers = doers;
        this.divisions = divisions;
        this.ids = ids;
        this.clock = clock;
    }

    @PostMapping("/start")
    @AllowedFor({PARTY_MEMBER, UNIT_ADMIN})
    Mono<ResponseEntity<ServiceRecordView>> start(NewId id, @Valid @RequestBody ServiceStart body, Caller caller) {
        var now = clock.instant();
        var community = body.communityCode();
        return divisions
                .community(community)
                .flatMap(ignored -> doers.named(null, body.unitId(), community, caller))
                .flatMap(doer -> records.add(ServiceRecord.start(id.value(), doer, community, body.deed(now), now)))
                .map(ServiceRecordController::created);
    }

    @PostMapping("/{id}/end")
    @AllowedFor({PARTY_MEMBER, UNIT_ADMIN})
    Mono<ResponseEntity<ServiceRecordView>> end(
            @PathVariable String id, @Valid @RequestBody ServiceEnd body, IfMatch ifMatch, Caller caller) {
        return records.change(
                        caller.scope(),
                        id,
                        record -> own(ifMatch.check(record), caller).end(body, clock.instant()))
                .flatMap(check::checked)
                .map(ServiceRecordController::ok);
    }

    @PostMapping("/{id}/answer")
    @AllowedFor({PARTY_MEMBER, UNIT_ADMIN})
    Mono<ResponseEntity<ServiceRecordView>> answer(
            @PathVariable String id, @Valid @RequestBody DisputeAnswer body, IfMatch ifMatch, Caller caller) {
        return records.change(
                        caller.scope(),
                        id,
                        record -> own(ifMatch.check(record), caller)
                                .answer(new Answer(caller.subject(), body.text(), clock.instant())))
                .map(ServiceRecordController::ok);
    }

    @PostMapping("/{id}/settle")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<ServiceRecordView>> settle(
            @PathVariable String id, @Valid @RequestBody Settlement body, IfMatch ifMatch, Caller caller) {
        var above = caller.is(STREET_ADMIN, DISTRICT_ADMIN);
        return records.change(
                        caller.scope(),
                        id,
                        record -> ifMatch.check(record)
                                .settle(body, caller.subject(), above, ids.next(), clock.instant()))
                .map(ServiceRecordController::ok);
    }

    /** A unit's admin speaks for the unit, and a member for themself. */
    private static ServiceRecord own(ServiceRecord record, Caller caller) {
        var member = record.memberId();
        var theirs = member == null
                ? caller.is(UNIT_ADMIN)
                        && caller.unitId().filter(record.unitId()::equals).isPresent()
                : caller.subject().equals(member);
        if (!theirs) {
            throw new RecordRefused.NotYours();
        }
        return record;
    }
}
