package org.linli.evaluation.rule.edition;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.rule.edition.Differences.Difference;
import org.linli.event.DivisionLevel;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Rule sets that staff write for their division. */
@RestController
@RequestMapping("/api/v1/rule-sets")
class EditionController {

    private final Editions editions;
    private final EditionDesk desk;

    EditionController(Editions editions, EditionDesk desk) {
        this.editions = editions;
        this.desk = desk;
    }

    /** @param differences rule by rule; none if they say the same, or if nothing was in force before */
    record RuleSetDifferences(List<Difference> differences) {}

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<EditionView>> draft(NewId id, @Valid @RequestBody EditionBody.NewRuleSet body, Caller caller) {
        caller.scope().require(body.divisionCode());
        if (body.divisionCode().level().compareTo(DivisionLevel.COMMUNITY) > 0) {
            throw new EditionRefused.NoRulesThere();
        }
        return desk.add(Edition.draft(id.value(), body.divisionCode(), body.wording(), desk.act(caller)))
                .map(edition -> ResponseEntity.created(URI.create("/api/v1/rule-sets/" + edition.id()))
                        .eTag(EditionDesk.eTag(edition))
                        .body(EditionView.of(edition)));
    }

    @GetMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<EditionView>> list(@RequestParam Optional<EditionState.Name> state, Paging paging, Caller caller) {
        return editions.page(caller.scope(), state, paging).map(page -> page.map(EditionView::of));
    }

    @GetMapping("/{id}")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<EditionView>> get(@PathVariable String id, Caller caller) {
        return editions.get(caller.scope(), id).map(EditionDesk::ok);
    }

    @GetMapping("/{id}/differences")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<RuleSetDifferences> differences(@PathVariable String id, @RequestParam Optional<String> than, Caller caller) {
        return desk.differences(caller, id, than).map(RuleSetDifferences::new);
    }

    @PutMapping("/{id}")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<EditionView>> write(
            @PathVariable String id,
            @Valid @RequestBody EditionBody.RuleSetWording body,
            IfMatch ifMatch,
            Caller caller) {
        var act = desk.act(caller);
        return desk.changeToUsable(caller, id, ifMatch, edition -> edition.write(body.wording(), act));
    }

    @PostMapping("/{id}/submit")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<EditionView>> submit(
            @PathVariable String id,
            @RequestBody(required = false) EditionBody.@Nullable NothingOfRuleSet body,
            IfMatch ifMatch,
            Caller caller) {
        var act = desk.act(caller);
        return desk.change(caller, id, ifMatch, edition -> edition.submit(act));
    }

    @PostMapping("/{id}/return")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<EditionView>> giveBack(
            @PathVariable String id,
            @Valid @RequestBody EditionBody.RuleSetReason body,
            IfMatch ifMatch,
            Caller caller) {
        return desk.change(caller, id, ifMatch, edition -> edition.giveBack(body.reason()));
    }

    @PostMapping("/{id}/approve")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<EditionView>> approve(
            @PathVariable String id,
            @RequestBody(required = false) EditionBody.@Nullable NothingOfRuleSet body,
            IfMatch ifMatch,
            Caller caller) {
        var act = desk.act(caller);
        return desk.changeToUsable(caller, id, ifMatch, edition -> edition.approve(act));
    }

    @PostMapping("/{id}/retire")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<EditionView>> retire(
            @PathVariable String id,
            @Valid @RequestBody EditionBody.RuleSetRetirement body,
            IfMatch ifMatch,
            Caller caller) {
        var act = desk.act(caller);
        return desk.change(caller, id, ifMatch, edition -> edition.retire(body.lastDay(), body.reason(), act));
    }
}
