package org.linli.partymember.servicerecord;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.linli.kit.IdSource;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.IfMatch;
import org.linli.partymember.division.Divisions;
import org.linli.partymember.servicerecord.ServiceRecords.Filter;
import org.linli.partymember.servicerecord.clash.Flags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/service-records")
class ServiceRecordController {

    private final ServiceRecords records;
    private final RecordCheck check;
    private final Doers doers;
    private final Divisions divisions;
    private final IdSource ids;
    private final Clock clock;

    ServiceRecordController(
            ServiceRecords records, RecordCheck check, Doers doers, Divisions divisions, IdSource ids, Clock clock) {
        this.records = records;
        this.check = check;
        this.doers = doers;
        this.divisions = divisions;
        this.ids = ids;
        this.clock = clock;
    }

    @PostMapping
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, UNIT_ADMIN})
    Mono<ResponseEntity<ServiceRecordView>> submit(NewId id, @Valid @RequestBody NewServiceRecord body, Caller caller) {
        var now = clock.instant();
        var community = body.communityCode();
        var deed = body.deed(now);
        return divisions
                .community(community)
                .flatMap(ignored -> doers.named(body.memberId(), body.unitId(), community, caller))
                .flatMap(doer -> records.add(ServiceRecord.submit(id.value(), doer, community, deed, now)))
                .flatMap(check::checked)
                .map(ServiceRecordController::created);
    }

    @PostMapping("/{id}/confirm")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<ServiceRecordView>> confirm(@PathVariable String id, IfMatch ifMatch, Caller caller) {
        return records.change(
                        caller.scope(),
                        id,
                        record -> ifMatch.check(record).confirm(caller.subject(), ids.next(), clock.instant()))
                .map(ServiceRecordController::ok);
    }

    @PostMapping("/{id}/dispute")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<ServiceRecordView>> dispute(
            @PathVariable String id, @Valid @RequestBody Dispute body, IfMatch ifMatch, Caller caller) {
        return records.change(
                        caller.scope(),
                        id,
                        record -> ifMatch.check(record)
                                .dispute(
                                        caller.subject(),
                                        caller.is(STREET_ADMIN, DISTRICT_ADMIN),
                                        body.reason(),
                                        ids.next(),
                                        clock.instant()))
                .map(ServiceRecordController::ok);
    }

    @GetMapping("/{id}")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<ResponseEntity<ServiceRecordView>> get(@PathVariable String id, Caller caller) {
        return records.get(caller.scope(), id).map(ServiceRecordController::ok);
    }

    @GetMapping
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<Page<ServiceRecordView>> list(
            @RequestParam Optional<StateName> state,
            @RequestParam Optional<String> member,
            @RequestParam Optional<String> unit,
            @RequestParam Optional<Flags.Standing> standing,
            Paging paging,
            Caller caller) {
        return records.page(caller.scope(), new Filter(state, member, unit, standing), paging)
                .map(page -> page.map(ServiceRecordView::of));
    }

    static ResponseEntity<ServiceRecordView> created(ServiceRecord record) {
        return ResponseEntity.created(URI.create("/api/v1/service-records/" + record.id()))
                .eTag(eTag(record))
                .body(ServiceRecordView.of(record));
    }

    static ResponseEntity<ServiceRecordView> ok(ServiceRecord record) {
        return ResponseEntity.ok().eTag(eTag(record)).body(ServiceRecordView.of(record));
    }

    private static String eTag(ServiceRecord record) {
        return "\"" + record.version() + "\"";
    }
}
