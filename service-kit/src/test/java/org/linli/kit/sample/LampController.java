package org.linli.kit.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.kit.audit.Audit;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.AggregateStore;
import org.linli.kit.store.IfMatch;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/lamps")
class LampController {

    private final AggregateStore<Lamp> lamps;
    private final Clock clock;
    private final Audit audit;

    LampController(AggregateStore<Lamp> lamps, Clock clock, Audit audit) {
        this.lamps = lamps;
        this.clock = clock;
        this.audit = audit;
    }

    record NewLamp(
            @NotBlank String id,
            @NotNull DivisionCode division,
            @Max(99) int height,
            @Nullable Instant until,
            @Nullable Colour colour) {}

    enum Colour {
        WHITE,
        YELLOW
    }

    @PostMapping
    @AllowedFor({Role.COMMUNITY_ADMIN, Role.DISTRICT_ADMIN})
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Lamp> install(@Valid @RequestBody NewLamp lamp, Caller caller) {
        caller.scope().require(lamp.division());
        return lamps.insert(Lamp.installed(lamp.id(), lamp.division(), clock.instant()));
    }

    @PostMapping("/numbered")
    @AllowedFor(Role.COMMUNITY_ADMIN)
    Mono<ResponseEntity<Lamp>> number(NewId id, @RequestBody Division where) {
        return lamps.insert(Lamp.installed(id.value(), where.division(), clock.instant()))
                .map(lamp -> ResponseEntity.created(URI.create("/api/v1/lamps/" + lamp.id()))
                        .eTag("\"" + lamp.version() + "\"")
                        .body(lamp));
    }

    record Division(DivisionCode division) {}

    @PostMapping("/{id}/switch")
    @AllowedFor(Role.COMMUNITY_ADMIN)
    Mono<Lamp> toggle(@PathVariable String id, IfMatch ifMatch) {
        return lamps.change(
                        Query.query(Criteria.where("_id").is(id)),
                        lamp -> ifMatch.check(lamp).switched(clock.instant()))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)));
    }

    @GetMapping("/numbers")
    @AllowedFor({Role.COMMUNITY_ADMIN, Role.AUDITOR})
    Mono<Page<String>> numbers(Paging paging) {
        var from = paging.after().map(Integer::parseInt).orElse(0) + 1;
        List<String> fetched = IntStream.rangeClosed(from, 7)
                .limit(paging.fetch())
                .mapToObj(Integer::toString)
                .toList();
        return Mono.just(paging.page(fetched, number -> number));
    }

    @GetMapping("/in/{division}")
    @AllowedFor(Role.COMMUNITY_ADMIN)
    Mono<String> in(@PathVariable DivisionCode division) {
        return Mono.just(division.level().name());
    }

    @GetMapping("/lit")
    @AllowedFor(Role.COMMUNITY_ADMIN)
    Mono<String> lit(@RequestParam Colour colour, @RequestParam double height) {
        return Mono.just(colour + " at " + height);
    }

    @GetMapping("/scope")
    @AllowedFor(Role.RESIDENT)
    Mono<String> scope(Caller caller) {
        return Mono.just(caller.scope().toString());
    }

    @GetMapping("/disclosed")
    @AllowedFor(Role.COMMUNITY_ADMIN)
    Mono<String> disclosed(Caller caller) {
        return audit.record(caller, "personal-data-disclosed", "lamps/7", "核实住址")
                .thenReturn("plain");
    }

    @GetMapping("/fault")
    @AllowedFor(Role.COMMUNITY_ADMIN)
    Mono<String> fault() {
        return Mono.error(new IllegalArgumentException("secret detail"));
    }

    @GetMapping("/away")
    @AllowedFor(Role.COMMUNITY_ADMIN)
    Mono<String> away() {
        var outage = new Outage();
        outage.ofCalls(1);
        return outage.pass().thenReturn("never");
    }

    @GetMapping("/forgotten")
    Mono<String> nobodySaidWhoMayCallThis() {
        return Mono.just("secret");
    }
}
