package org.linli.grid.care;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.linli.event.DivisionCode;
import org.linli.grid.care.CareBody.NewSubject;
import org.linli.kit.audit.Audit;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.personal.disclosure.Disclosures;
import org.linli.kit.personal.disclosure.Reason;
import org.linli.kit.problem.NotFound;
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
    private final CareViews views;
    private final Disclosures disclosures;
    private final Audit audit;

    CareController(
            CareSubjects subjects,
            CareDesk desk,
            CareVault vault,
            CareViews views,
            Disclosures disclosures,
            Audit audit) {
        this.subjects = subjects;
        this.desk = desk;
        this.vault = vault;
        this.views = views;
        this.disclosures = disclosures;
        this.audit = audit;
    }

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<CareView.Subject>> take(NewId id, @Valid @RequestBody NewSubject body, Caller caller) {
        var now = desk.now();
        var first = desk.firstDay(body.since());
        var begin = LevelChange.by(caller.subject(), now.at(), body.level(), body.reason());
        var file = new CareFile(body.name(), body.phone(), body.address(), body.level(), List.of(begin));
        return desk.check(caller.scope(), body)
                .then(Mono.defer(() -> subjects.add(CareSubject.taken(
                        id.value(),
                        body.divisionCode(),
                        body.responsible(),
                        vault.seal(id.value(), file),
                        first,
                        now))))
                .map(stored ->
                        views.shown(stored, ResponseEntity.created(URI.create(CareView.Subject.PATH + stored.id()))));
    }

    @GetMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<CareView.Subject>> below(@RequestParam DivisionCode division, Paging paging, Caller caller) {
        var page = subjects.below(caller.scope(), division, paging);
        return caller.is(COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN)
                ? page.flatMap(found -> read(caller, "care-subjects/" + division)
                        .then(Mono.fromSupplier(() -> found.map(views::unmasked))))
                : page.map(found -> found.map(views::masked));
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
                    .map(subject -> ResponseEntity.ok(views.masked(subject)));
        }
        return desk.seen(caller, id)
                .delayUntil(subject -> read(caller, "care-subject/" + id))
                .map(subject -> views.shown(subject, ResponseEntity.ok()));
    }

    @PostMapping("/{id}/disclosure")
    @AllowedFor({GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<CareView.Disclosed>> disclose(
            @PathVariable String id, @Valid @RequestBody Reason reason, Caller caller) {
        return desk.seen(caller, id)
                .flatMap(subject -> disclosures.disclose(
                        caller, "care-subject/" + id, reason, () -> CareView.Disclosed.of(vault.open(subject))));
    }
}
