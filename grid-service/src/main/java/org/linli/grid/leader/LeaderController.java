package org.linli.grid.leader;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.grid.day.Days;
import org.linli.grid.day.Period;
import org.linli.grid.division.Divisions;
import org.linli.grid.leader.LeaderRefused.EndsBeforeItBegins;
import org.linli.grid.leader.LeaderRefused.NotOfficial;
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

/** Ties leaders to divisions. */
@RestController
@RequestMapping("/api/v1")
class LeaderController {

    private final ResponsibleLeaders leaders;
    private final Divisions divisions;
    private final Days days;

    LeaderController(ResponsibleLeaders leaders, Divisions divisions, Days days) {
        this.leaders = leaders;
        this.divisions = divisions;
        this.days = days;
    }

    @PostMapping("/divisions/{code}/responsible-leaders")
    @AllowedFor({STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<LeaderView>> begin(
            @PathVariable DivisionCode code, NewId id, @Valid @RequestBody NewLeader body, Caller caller) {
        caller.scope().require(code);
        if (code.level().compareTo(DivisionLevel.COMMUNITY) > 0) {
            throw new NotOfficial(code);
        }
        var period = Period.of(days.plausible("from", body.from()), body.until());
        if (period.isEmpty()) {
            throw new EndsBeforeItBegins();
        }
        var title = body.title().strip();
        return divisions
                .find(code)
                .switchIfEmpty(Mono.error(() -> new NotFound(code.value())))
                .flatMap(
                        known -> leaders.add(ResponsibleLeader.begun(id.value(), code, body.personId(), title, period)))
                .map(stored -> LeaderView.tagged(
                        ResponseEntity.created(URI.create("/api/v1/responsible-leaders/" + stored.id())), stored));
    }

    @GetMapping("/divisions/{code}/responsible-leaders")
    @AllowedFor({GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<LeaderView>> below(@PathVariable DivisionCode code, Paging paging, Caller caller) {
        return leaders.below(caller.scope(), code, paging).map(page -> page.map(LeaderView::of));
    }

    @PostMapping("/responsible-leaders/{id}/end")
    @AllowedFor({STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<LeaderView>> end(
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable End body,
            IfMatch seen,
            Caller caller) {
        var day = days.plausible("until", body == null ? null : body.until());
        return leaders.change(caller.scope(), id, leader -> seen.check(leader).ended(day, days.today()))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .map(leader -> LeaderView.tagged(ResponseEntity.ok(), leader));
    }

    /**
     * @param from first day; today if none is named
     * @param until the day after the last one, if it is known
     */
    record NewLeader(
            @NotNull @Pattern(regexp = "\\S{1,64}") String personId,
            @NotBlank @Size(max = 100) String title,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * @param until the day after the last one; today if none is named
     */
    record End(@Nullable LocalDate until) {}

    record LeaderView(
            String id,
            DivisionCode divisionCode,
            String personId,
            String title,
            @Nullable String from,
            @Nullable String until) {

        static LeaderView of(ResponsibleLeader leader) {
            return new LeaderView(
                    leader.id(),
                    leader.division(),
                    leader.personId(),
                    leader.title(),
                    leader.period().from(),
                    leader.period().until());
        }

        static ResponseEntity<LeaderView> tagged(ResponseEntity.BodyBuilder answer, ResponsibleLeader leader) {
            return answer.eTag("\"" + leader.version() + "\"").body(of(leader));
        }
    }
}
