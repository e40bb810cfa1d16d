package org.linli.request.suggestion;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.RESIDENT;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import org.linli.event.RequestKind;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.IfMatch;
import org.linli.request.course.Deed;
import org.linli.request.course.Stage;
import org.linli.request.flow.FlowDesk;
import org.linli.request.order.Act;
import org.linli.request.order.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The suggestion in an order: screened and published by the admins of its division, decided by them or by whoever has taken it. */
@RestController
@RequestMapping("/api/v1/requests/{id}/suggestion")
class SuggestionController {

    private static final RequestKind KIND = RequestKind.SUGGESTION;

    private final Suggestions suggestions;
    private final SuggestionSettings settings;
    private final Credits credits;
    private final FlowDesk desk;

    SuggestionController(Suggestions suggestions, SuggestionSettings settings, Credits credits, FlowDesk desk) {
        this.suggestions = suggestions;
        this.settings = settings;
        this.credits = credits;
        this.desk = desk;
    }

    /** 筛选: a fit one is accepted and put into a class; of one that is not fit, the order is refused, and there is no suggestion. */
    @PostMapping("/screening")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<SuggestionView>> screen(
            @PathVariable String id, Caller caller, @Valid @RequestBody SuggestionBody.Screening body) {
        var act = desk.act(caller);
        var order = desk.conducted(id, KIND, caller);
        if (!body.fit()) {
            var refused = new Deed.Refuse(body.requireReason());
            return order.flatMap(found -> desk.make(found, refused, act))
                    .thenReturn(ResponseEntity.noContent().build());
        }
        var code = settings.require(body.requireClass());
        return order.flatMap(found -> accepted(found, act))
                .flatMap(found -> suggestions.begin(
                        Suggestion.screened(id, found.facts(), code, act), existing -> existing.screenedAgain(code)))
                .map(this::shown);
    }

    private Mono<Order> accepted(Order order, Act act) {
        return order.stage() == Stage.SUBMITTED ? desk.make(order, new Deed.Accept(), act) : Mono.just(order);
    }

    /** 采纳: answers the order. */
    @PostMapping("/decision")
    @AllowedFor({UNIT_ADMIN, PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<SuggestionView>> decide(
            @PathVariable String id, Caller caller, IfMatch ifMatch, @Valid @RequestBody SuggestionBody.Decision body) {
        var act = desk.act(caller);
        var thanks = credits.seal(id, body.credit());
        return desk.conducted(id, KIND, caller)
                .flatMap(order -> suggestions
                        .find(id)
                        .map(ifMatch::check)
                        .map(current -> current.decide(body.adopted(), body.text(), thanks, order.facts(), act))
                        .flatMap(legal -> desk.answer(order, body.text(), act))
                        .flatMap(answered -> suggestions.change(
                                id, latest -> latest.decide(body.adopted(), body.text(), thanks, order.facts(), act))))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(this::shown);
    }

    @PostMapping("/publication")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<SuggestionView>> publish(
            @PathVariable String id,
            Caller caller,
            IfMatch ifMatch,
            @Valid @RequestBody SuggestionBody.Publication body) {
        var act = desk.act(caller);
        return desk.conducted(id, KIND, caller)
                .flatMap(order -> suggestions.change(
                        id, current -> ifMatch.check(current).publish(body.title(), body.text(), order.facts(), act)))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(this::shown);
    }

    @GetMapping
    @AllowedFor({RESIDENT, PARTY_MEMBER, UNIT_ADMIN, GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR
    })
    Mono<ResponseEntity<SuggestionView>> one(@PathVariable String id, Caller caller) {
        return desk.reached(id, KIND, caller)
                .flatMap(order -> suggestions.find(id))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(this::shown);
    }

    private ResponseEntity<SuggestionView> shown(Suggestion suggestion) {
        return ResponseEntity.ok()
                .eTag("\"" + suggestion.version() + "\"")
                .body(SuggestionView.of(suggestion, credits.masked(suggestion)));
    }
}
