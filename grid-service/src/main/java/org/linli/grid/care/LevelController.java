package org.linli.grid.care;

import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import java.util.function.Function;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.Change;
import org.linli.kit.store.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Changes how often somebody is visited and by whom, and ends it. */
@RestController
@RequestMapping("/api/v1/care-subjects")
class LevelController {

    private final CareSubjects subjects;
    private final CareDesk desk;
    private final CareVault vault;
    private final CareViews views;

    LevelController(CareSubjects subjects, CareDesk desk, CareVault vault, CareViews views) {
        this.subjects = subjects;
        this.desk = desk;
        this.vault = vault;
        this.views = views;
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
                            vault.seal(
                                    id,
                                    file.with(LevelChange.by(caller.subject(), now.at(), body.level(), body.reason()))),
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
            var closed = file.with(LevelChange.by(caller.subject(), now.at(), null, body.reason()));
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

    private Mono<ResponseEntity<CareView.Subject>> changed(
            String id, Caller caller, Function<CareSubject, Change<CareSubject>> decide) {
        return subjects.change(caller.scope(), id, decide)
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(subject -> views.shown(subject, ResponseEntity.ok()));
    }
}
