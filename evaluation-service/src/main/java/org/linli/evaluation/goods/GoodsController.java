package org.linli.evaluation.goods;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.RESIDENT;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.goods.Goods.Description;
import org.linli.evaluation.points.Points;
import org.linli.event.DivisionCode;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.scoped.Reach;
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

/** Goods as staff offer them and everybody sees them. */
@RestController
@RequestMapping("/api/v1/goods")
class GoodsController {

    private static final int HUNDREDTHS = 100;

    private final GoodsShelf shelf;

    GoodsController(GoodsShelf shelf) {
        this.shelf = shelf;
    }

    /**
     * Goods to be offered.
     *
     * @param points whole points that one item costs; 0 for what is given away
     * @param stock items
     */
    record NewGoods(
            @NotNull DivisionCode divisionCode,
            @NotBlank @Size(max = 50) String name,
            @Nullable @Size(min = 1, max = 500) String note,
            @NotNull @Min(0) @Max(1_000_000) Integer points,
            @NotNull @Min(0) @Max(Goods.MOST_ITEMS) Integer stock) {

        Description described() {
            return new Description(name, note, (long) points * HUNDREDTHS);
        }
    }

    /** @param items how many come in */
    record Restocking(
            @NotNull @Min(1) @Max(Goods.MOST_ITEMS) Integer items) {}

    record WithdrawnGoods() {}

    /**
     * Goods as callers see them.
     *
     * @param points what one item costs
     * @param stock items that can be redeemed
     * @param putBy items that wait to be fetched
     */
    record GoodsView(
            String id,
            DivisionCode divisionCode,
            String name,
            @Nullable String note,
            Points points,
            int stock,
            int putBy,
            boolean withdrawn,
            long version) {

        static GoodsView of(Goods goods) {
            return new GoodsView(
                    goods.id(),
                    goods.division(),
                    goods.name(),
                    goods.note(),
                    new Points(goods.points()),
                    goods.stock(),
                    goods.putBy().size(),
                    goods.withdrawn(),
                    goods.version());
        }
    }

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<GoodsView>> offer(NewId id, @Valid @RequestBody NewGoods body, Caller caller) {
        caller.scope().require(body.divisionCode());
        return shelf.add(Goods.offer(id.value(), body.divisionCode(), body.described(), body.stock()))
                .map(goods -> ResponseEntity.created(URI.create("/api/v1/goods/" + goods.id()))
                        .eTag(eTag(goods))
                        .body(GoodsView.of(goods)));
    }

    @GetMapping("/{id}")
    @AllowedFor({RESIDENT, PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<GoodsView>> get(@PathVariable String id, Caller caller) {
        return shelf.get(Reach.ofOne(caller), id).map(GoodsController::ok);
    }

    /** Below a division; staff may leave it out and see all that they may. */
    @GetMapping
    @AllowedFor({RESIDENT, PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<GoodsView>> list(@RequestParam Optional<DivisionCode> division, Paging paging, Caller caller) {
        return shelf.page(Reach.ofList(caller, division), paging).map(page -> page.map(GoodsView::of));
    }

    @PostMapping("/{id}/restock")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<GoodsView>> restock(
            @PathVariable String id, @Valid @RequestBody Restocking body, IfMatch ifMatch, Caller caller) {
        return shelf.change(caller.scope(), id, goods -> ifMatch.check(goods).restock(body.items()))
                .map(GoodsController::ok);
    }

    @PostMapping("/{id}/withdraw")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<GoodsView>> withdraw(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable WithdrawnGoods body,
            IfMatch ifMatch,
            Caller caller) {
        return shelf.change(caller.scope(), id, goods -> ifMatch.check(goods).withdraw())
                .map(GoodsController::ok);
    }

    private static ResponseEntity<GoodsView> ok(Goods goods) {
        return ResponseEntity.ok().eTag(eTag(goods)).body(GoodsView.of(goods));
    }

    private static String eTag(Goods goods) {
        return "\"" + goods.version() + "\"";
    }
}
