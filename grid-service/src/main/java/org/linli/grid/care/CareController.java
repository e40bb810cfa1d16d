package org.linli.grid.care;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.grid.care.CareBody.NewSubject;
import org.linli.kit.audit.Audit;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.personal.PrivateNote;
import org.linli.kit.personal.disclosure.Disclosures;
import org.linli.kit.personal.disclosure.Reason;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.Change;
import org.linli.kit.store.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who needs care, and at which level. Whoever is shown a level leaves an entry on the audit trail. */
@RestController
@RequestMapping("/api/v1/care-subjects")
class CareController {

    private final CareSubjects subjects;
    private final CareDesk desk;
    private final CareVault vault;
    private final Disclosures disclosures;
    private final Audit audit;

    CareController(CareSubjects subjects, CareDesk desk, CareVault vault, Disclosures disclosures, Audit audit) {
        this.subjects = subjects;
        this.desk = desk;
        this.vault = vault;
        this.disclosures = disclosures;
        this.audit = audit;
    }

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<CareView.Subject>> take(NewId id, @Valid @RequestBody NewSubject body, Caller caller) {
        var now = desk.now();
        var first = desk.firstDay(body.since());
        var begin = change(now.at(), caller, body.level(), body.reason());
        var file = new CareFile(body.name(), body.phone(), body.address(), body.level(), List.of(begin));
        return desk.check(caller.scope(), body)
                .then(Mono.defer(() -> subjects.add(CareSubject.taken(
                        id.value(),
                        body.divisionCode(),
                        body.responsible(),
                        vault.seal(id.value(), file),
                        first,
                        now))))
                .map(stored -> shown(stored, ResponseEntity.created(URI.create(CareView.Subject.PATH + stored.id()))));
    }

    private static LevelChange change(Instant at, Caller caller, @Nullable CareLevel level, PrivateNote reason) {
        return new LevelChange(at, caller.subject(), level, reason.plain());
    }

    @GetMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<CareView.Subject>> below(@RequestParam DivisionCode division, Paging paging, Caller caller) {
        var page = subjects.below(caller.scope(), division, paging);
        return caller.is(COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN)
                ? page.flatMap(found -> read(caller, "care-subjects/" + division)
                        .thenReturn(found.map(subject -> CareView.Subject.of(
                                subject,
                                vault.masked(subject),
                                vault.open(subject).level()))))
                : page.map(found -> found.map(this::masked));
    }

    private CareView.Subject masked(CareSubject subject) {
        return CareView.Subject.of(subject, vault.masked(subject), null);
    }

    private Mono<Void> read(Caller caller, String what) {
        return audit.record(caller, "care-level-read", what, "");
    }

    @GetMapping("/{id}")
    @AllowedFor({GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<CareView.Subject>> one(@PathVariable String id, Caller caller) {
        if (!caller.is(GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN)) {
            return subjects.find(caller.scope(), id)
                    .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                    .map(subject -> ResponseEntity.ok(masked(subject)));
        }
        return desk.seen(caller, id)
                .flatMap(subject -> read(caller, "care-subject/" + id).thenReturn(shown(subject, ResponseEntity.ok())));
    }

    @PostMapping("/{id}/level")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<CareView.Subject>> level(
            @PathVariable String id, @Valid @RequestBody CareBody.NewLevel body, IfMatch seen, Caller caller) {
        var now = desk.now();
        return changed(id, caller, subject -> {
            seen.check(subject).requireOngoing();
            var file = vault.open(subject);
            return file.level() == body.level()
                    ? Change.none(subject)
                    : subject.levelled(
                            body.level(),
                            vault.seal(id, file.with(change(now.at(), caller, body.level(), body.reason()))),
                            now);
        });
    }

    @PostMapping("/{id}/end")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<CareView.Subject>> end(
            @PathVariable String id, @Valid @RequestBody CareBody.End body, IfMatch seen, Caller caller) {
        var now = desk.now();
        return changed(id, caller, subject -> {
            var file = vault.open(seen.check(subject));
            var closed = file.with(change(now.at(), caller, null, body.reason()));
            return subject.ended(desk.today(), vault.seal(id, closed));
        });
    }

    @PostMapping("/{id}/responsible")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<CareView.Subject>> handOver(
            @PathVariable String id, @Valid @RequestBody CareBody.HandOver body, IfMatch seen, Caller caller) {
        return desk.seen(caller, id)
                .flatMap(subject -> desk.requireAssigned(caller.scope(), body.personId(), subject.division()))
                .then(Mono.defer(
                        () -> changed(id, caller, subject -> seen.check(subject).handedTo(body.personId()))));
    }

    @PostMapping("/{id}/disclosure")
    @AllowedFor({GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<CareView.Disclosed>> disclose(
            @PathVariable String id, @Valid @RequestBody Reason reason, Caller caller) {
        return desk.seen(caller, id)
                .flatMap(subject -> disclosures.disclose(
                        caller, "care-subject/" + id, reason, () -> CareView.Disclosed.of(vault.open(subject))));
    }

    private Mono<ResponseEntity<CareView.Subject>> changed(
            String id, Caller caller, Function<CareSubject, Change<CareSubject>> decide) {
        return subjects.change(caller.scope(), id, decide)
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(subject -> shown(subject, ResponseEntity.ok()));
    }

    private ResponseEntity<CareView.Subject> shown(CareSubject subject, ResponseEntity.BodyBuilder answer) {
        var view = CareView.Subject.of(
                subject, vault.masked(subject), vault.open(subject).level());
        return answer.eTag("\"" + subject.version() + "\"").body(view);
    }
}
