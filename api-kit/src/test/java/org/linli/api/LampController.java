package org.linli.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;
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

@RestController
@RequestMapping("/api/v1/lamps")
class LampController {

    enum Colour {
        WHITE,
        YELLOW
    }

    record NewLamp(
            @NotBlank @Size(max = 20) String name,
            @NotNull DivisionCode division,
            @Max(9) int height,
            @Nullable Colour colour) {}

    record LampView(
            String id,
            DivisionCode division,
            @Nullable Instant until,
            @Nullable Colour colour) {}

    @PostMapping
    @AllowedFor({Role.DISTRICT_ADMIN, Role.COMMUNITY_ADMIN})
    Mono<ResponseEntity<LampView>> hang(@Valid @RequestBody NewLamp body, Caller caller) {
        return Mono.empty();
    }

    @GetMapping
    @AllowedFor(Role.AUDITOR)
    Mono<Page<LampView>> list(
            @RequestParam Optional<Colour> colour, @RequestParam(defaultValue = "ALL") String period, Paging paging) {
        return Mono.empty();
    }

    @PostMapping("/{id}/switch")
    @AllowedFor(Role.COMMUNITY_ADMIN)
    Mono<ResponseEntity<LampView>> toggle(@PathVariable("id") String lamp, IfMatch ifMatch, Caller caller) {
        return Mono.empty();
    }

    @GetMapping("/hidden")
    Mono<String> nobodyMayCall() {
        return Mono.empty();
    }
}
