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
import org.linli.kit.identity.Scope;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.IfMatch;
import org.linli.partymember.division.Divisions;
import org.linli.partymember.member.Members;
import org.linli.partymember.servicerecord.ServiceRecords.Filter;
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
    private final Members members;
    private final Divisions divisions;
    private final IdSource ids;
    private final Clock clock;

    ServiceRecordController(ServiceRecords records, Members members, Divisions divisions, IdSource ids, Clock clock) {
        this.records = records;
        this.members = members;
        this.divisions = divisions;
        this.ids = ids;
        this.clock = clock;
    }

    @PostMapping
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN})
    Mono<ResponseEntity<ServiceRecordView>> submit(NewId id, @Valid @RequestBody NewServiceRecord body, Caller caller) {
        var now = clock.instant();
        var memberId = whose(body, caller);
        var scope = scopeOfSubmission(body, memberId, caller);
        var deed = body.deed(now);
        return divisions
                .community(body.communityCode())
                .flatMap(ignored -> members.find(scope, memberId))
                .switchIfEmpty(Mono.error(() -> new RecordRefused.UnknownMember(memberId)))
                .flatMap(member ->
                        records.add(ServiceRecord.submit(id.value(), member, body.communityCode(), deed, now)))
                .map(record -> ResponseEntity.created(URI.create("/api/v1/service-records/" + record.id()))
                        .eTag(eTag(record))
                        .body(ServiceRecordView.of(record)));
    }

    private static String whose(NewServiceRecord body, Caller caller) {
        return Optional.ofNullable(body.memberId())
                .or(() -> Optional.of(caller).filter(c -> c.is(PARTY_MEMBER)).map(Caller::subject))
                .orElseThrow(RecordRefused.NobodyNamed::new);
    }

    /** A member writes of themself and of any community; staff write of members whom they see and of their own community. */
    private static Scope scopeOfSubmission(NewServiceRecord body, String memberId, Caller caller) {
        var themself = caller.is(PARTY_MEMBER) && caller.subject().equals(memberId);
        if (themself || !caller.is(COMMUNITY_ADMIN)) {
            return new Scope.Person(caller.subject());
        }
        caller.scope().require(body.communityCode());
        return caller.scope();
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
                        record -> ifMatch.check(record).dispute(caller.subject(), body.reason(), clock.instant()))
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
            Paging paging,
            Caller caller) {
        return records.page(caller.scope(), new Filter(state, member), paging)
                .map(page -> page.map(ServiceRecordView::of));
    }

    private static ResponseEntity<ServiceRecordView> ok(ServiceRecord record) {
        return ResponseEntity.ok().eTag(eTag(record)).body(ServiceRecordView.of(record));
    }

    private static String eTag(ServiceRecord record) {
        return "\"" + record.version() + "\"";
    }
}
