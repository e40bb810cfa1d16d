package org.linli.evaluation.redemption;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.RESIDENT;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.goods.GoodsShelf;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.points.Viewer;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.scoped.Reach;
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

/** Redeeming: everybody for themself; handing over and taking back: staff. */
@RestController
@RequestMapping("/api/v1/redemptions")
class RedemptionController {

    private final Redemptions redemptions;
    private final GoodsShelf shelf;
    private final Settlement settlement;
    private final Clock clock;

    RedemptionController(Redemptions redemptions, GoodsShelf shelf, Settlement settlement, Clock clock) {
        this.redemptions = redemptions;
        this.shelf = shelf;
        this.settlement = settlement;
        this.clock = clock;
    }

    /** @param subjectKind as whom the caller has earned the points: MEMBER or RESIDENT */
    record NewRedemption(
            @NotBlank @Size(max = 64) String goodsId,
            @NotNull SubjectKind subjectKind) {}

    record CancelledRedemption(
            @Nullable @Size(min = 1, max = 200) String reason) {}

    record HandedOverItem() {}

    record ReturnedItem(@NotBlank @Size(max = 200) String reason) {}

    @PostMapping
    @AllowedFor({RESIDENT, PARTY_MEMBER})
    Mono<ResponseEntity<RedemptionView>> redeem(NewId id, @Valid @RequestBody NewRedemption body, Caller caller) {
        var subject = new Subject(body.subjectKind(), caller.subject());
        new Viewer(caller).requireOwn(subject);
        return shelf.get(Reach.ofOne(caller), body.goodsId())
                .flatMap(goods -> redemptions.add(Redemption.open(id.value(), goods, subject, clock.instant())))
                .flatMap(settlement::of)
                .map(redemption -> ResponseEntity.created(URI.create("/api/v1/redemptions/" + redemption.id()))
                        .eTag(eTag(redemption))
                        .body(RedemptionView.of(redemption)));
    }

    @GetMapping("/{id}")
    @AllowedFor({RESIDENT, PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<RedemptionView>> get(@PathVariable String id, Caller caller) {
        return redemptions.get(caller.scope(), id).map(RedemptionController::ok);
    }

    /** One's own; for staff those of their division. */
    @GetMapping
    @AllowedFor({RESIDENT, PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<RedemptionView>> list(@RequestParam Optional<RedemptionState> state, Paging paging, Caller caller) {
        return redemptions.page(caller.scope(), state, paging).map(page -> page.map(RedemptionView::of));
    }

    @PostMapping("/{id}/cancel")
    @AllowedFor({RESIDENT, PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<RedemptionView>> cancel(
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable CancelledRedemption body,
            IfMatch ifMatch,
            Caller caller) {
        var why = body == null ? null : body.reason();
        return move(caller, id, redemption -> ifMatch.check(redemption).cancel(why, clock.instant()));
    }

    @PostMapping("/{id}/hand-over")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<RedemptionView>> handOver(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable HandedOverItem body,
            IfMatch ifMatch,
            Caller caller) {
        return move(caller, id, redemption -> ifMatch.check(redemption).handOver(clock.instant()));
    }

    @PostMapping("/{id}/return")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<RedemptionView>> giveBack(
            @PathVariable String id, @Valid @RequestBody ReturnedItem body, IfMatch ifMatch, Caller caller) {
        return move(caller, id, redemption -> ifMatch.check(redemption).giveBack(body.reason(), clock.instant()));
    }

    private Mono<ResponseEntity<RedemptionView>> move(
            Caller caller, String id, Function<Redemption, Change<Redemption>> decide) {
        return redemptions
                .change(caller.scope(), id, decide)
                .flatMap(settlement::of)
                .map(RedemptionController::ok);
    }

    private static ResponseEntity<RedemptionView> ok(Redemption redemption) {
        return ResponseEntity.ok().eTag(eTag(redemption)).body(RedemptionView.of(redemption));
    }

    private static String eTag(Redemption redemption) {
        return "\"" + redemption.version() + "\"";
    }
}
