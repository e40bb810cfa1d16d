package org.linli.evaluation.whatif;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.rule.edition.WrittenRules;
import org.linli.evaluation.whatif.WhatIfState.Done;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Staff try rules over a period that is over, and read who would move. */
@RestController
@RequestMapping(WhatIfController.PATH)
class WhatIfController {

    static final String PATH = "/api/v1/what-ifs";
    private static final int TOP = 10;

    private final WhatIfs whatIfs;
    private final WhatIfMovers movers;
    private final WrittenRules rules;
    private final Clock clock;

    WhatIfController(WhatIfs whatIfs, WhatIfMovers movers, WrittenRules rules, Clock clock) {
        this.whatIfs = whatIfs;
        this.movers = movers;
        this.rules = rules;
        this.clock = clock;
    }

    /** Nothing to say: {@code {}}. */
    record NothingOfWhatIf() {}

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<WhatIfView>> ask(NewId id, @Valid @RequestBody NewWhatIf body, Caller caller) {
        caller.scope().require(body.divisionCode());
        return rules.text(caller.scope(), body.ruleSetId())
                .onErrorMap(NotFound.class, ignored -> new WhatIfRefused.UnknownRules(body.ruleSetId()))
                .map(text -> WhatIf.ask(
                        id.value(),
                        body.divisionCode(),
                        body.span(),
                        Tried.of(body.ruleSetId(), text),
                        caller.subject(),
                        clock.instant()))
                .flatMap(whatIfs::add)
                .map(whatIf -> ResponseEntity.created(URI.create(PATH + "/" + whatIf.id()))
                        .eTag(eTag(whatIf))
                        .body(WhatIfView.of(whatIf, List.of())));
    }

    @GetMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<WhatIfView>> list(Paging paging, Caller caller) {
        return whatIfs.page(caller.scope(), paging).map(page -> page.map(whatIf -> WhatIfView.of(whatIf, List.of())));
    }

    @GetMapping("/{id}")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<WhatIfView>> get(@PathVariable String id, Caller caller) {
        var first = new Paging(Optional.empty(), TOP);
        return whatIfs.get(caller.scope(), id)
                .flatMap(whatIf -> moving(whatIf, first).map(top -> ok(whatIf, top.items())));
    }

    /** The greatest difference first; empty until it is done. */
    @GetMapping("/{id}/movers")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<MoverView>> movers(@PathVariable String id, Paging paging, Caller caller) {
        return whatIfs.get(caller.scope(), id).flatMap(whatIf -> moving(whatIf, paging));
    }

    private Mono<Page<MoverView>> moving(WhatIf whatIf, Paging paging) {
        return whatIf.state() instanceof Done done
                ? movers.page(whatIf.id(), done, paging).map(page -> page.map(MoverView::of))
                : Mono.just(new Page<>(List.of(), null));
    }

    @PostMapping("/{id}/cancel")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<WhatIfView>> cancel(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable NothingOfWhatIf body,
            IfMatch ifMatch,
            Caller caller) {
        return whatIfs.move(
                        caller.scope(), id, whatIf -> ifMatch.check(whatIf).cancel(caller.subject(), clock.instant()))
                .map(whatIf -> ok(whatIf, List.of()));
    }

    private static ResponseEntity<WhatIfView> ok(WhatIf whatIf, List<MoverView> top) {
        return ResponseEntity.ok().eTag(eTag(whatIf)).body(WhatIfView.of(whatIf, top));
    }

    private static String eTag(WhatIf whatIf) {
        return "\"" + whatIf.version() + "\"";
    }
}
