package org.linli.evaluation.title;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.RESIDENT;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
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

/** Titles as staff define them and everybody reads of them, anywhere. */
@RestController
@RequestMapping("/api/v1/titles")
class TitleController {

    private static final Scope ANYWHERE = new Scope.Division("");
    private static final int HUNDREDTHS = 100;

    private final Titles titles;
    private final HolderRolls rolls;

    TitleController(Titles titles, HolderRolls rolls) {
        this.titles = titles;
        this.rolls = rolls;
    }

    /**
     * A title to be.
     *
     * @param quota most holders of one period
     * @param grounds what is demanded, in words
     * @param pointsDemanded whole points that must be earned in the division in the period; nothing if left out
     */
    record NewTitle(
            @NotNull DivisionCode divisionCode,
            @NotBlank @Size(max = 50) String name,
            @NotNull TitleFamily family,
            @NotNull SubjectKind subjectKind,
            @NotNull TitleRhythm rhythm,
            @NotNull @Min(1) @Max(Title.LARGEST_QUOTA) Integer quota,
            @Nullable @Size(min = 1, max = 500) String grounds,
            @Nullable @Min(0) @Max(1_000_000) Integer pointsDemanded) {

        Title.Terms terms() {
            var points = pointsDemanded == null ? 0 : (long) pointsDemanded * HUNDREDTHS;
            return new Title.Terms(name, family, subjectKind, rhythm, quota, grounds, points);
        }
    }

    record WithdrawnTitle() {}

    /** @param held how many hold it */
    record TitlePlaces(String titleId, String period, int quota, int held) {}

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<TitleView>> define(NewId id, @Valid @RequestBody NewTitle body, Caller caller) {
        caller.scope().require(body.divisionCode());
        if (body.divisionCode().level().compareTo(DivisionLevel.COMMUNITY) > 0) {
            throw new TitleRefused.NoTitlesThere();
        }
        return titles.add(Title.define(id.value(), body.divisionCode(), body.terms()))
                .map(title -> ResponseEntity.created(URI.create("/api/v1/titles/" + title.id()))
                        .eTag(eTag(title))
                        .body(TitleView.of(title)));
    }

    @GetMapping("/{id}")
    @AllowedFor({RESIDENT, PARTY_MEMBER, UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<TitleView>> get(@PathVariable String id) {
        return titles.get(ANYWHERE, id).map(TitleController::ok);
    }

    /** Those of a division and below. */
    @GetMapping
    @AllowedFor({RESIDENT, PARTY_MEMBER, UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<TitleView>> list(@RequestParam DivisionCode division, Paging paging) {
        return titles.page(new Scope.Division(division.value()), paging).map(page -> page.map(TitleView::of));
    }

    /** How many places of a period are taken. */
    @GetMapping("/{id}/places")
    @AllowedFor({RESIDENT, PARTY_MEMBER, UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<TitlePlaces> places(@PathVariable String id, @RequestParam(defaultValue = "ALL") String period) {
        var when = new Period(period);
        return titles.get(ANYWHERE, id)
                .flatMap(title ->
                        rolls.held(id, when).map(held -> new TitlePlaces(id, when.value(), title.quota(), held)));
    }

    @PostMapping("/{id}/withdraw")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<TitleView>> withdraw(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable WithdrawnTitle body,
            IfMatch ifMatch,
            Caller caller) {
        return titles.change(caller.scope(), id, title -> ifMatch.check(title).withdraw())
                .map(TitleController::ok);
    }

    private static ResponseEntity<TitleView> ok(Title title) {
        return ResponseEntity.ok().eTag(eTag(title)).body(TitleView.of(title));
    }

    private static String eTag(Title title) {
        return "\"" + title.version() + "\"";
    }
}
