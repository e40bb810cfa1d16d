package org.linli.evaluation.honour;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.RESIDENT;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import java.time.Clock;
import org.linli.evaluation.honour.HonourBody.HonourConsent;
import org.linli.evaluation.honour.HonourBody.HonourReason;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
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

/** The board as everybody reads it, anywhere, and what those whom it is about, and their neighbours, say to it. */
@RestController
@RequestMapping("/api/v1/honour-board")
class HonourBoardController {

    private final HonourItems items;
    private final HonourDesk desk;
    private final HonourNames names;
    private final Clock clock;

    HonourBoardController(HonourItems items, HonourDesk desk, HonourNames names, Clock clock) {
        this.items = items;
        this.desk = desk;
        this.names = names;
        this.clock = clock;
    }

    /** Of a division and below, the newest first. */
    @GetMapping
    @AllowedFor({RESIDENT, PARTY_MEMBER, UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<HonourEntry>> board(@RequestParam DivisionCode division, Paging paging, Caller caller) {
        return items.board(division, clock.instant(), paging).flatMap(page -> names.entries(page, caller));
    }

    @GetMapping("/{id}")
    @AllowedFor({RESIDENT, PARTY_MEMBER, UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<HonourEntry>> get(@PathVariable String id, Caller caller) {
        return desk.readByAll(id).flatMap(item -> ok(item, caller));
    }

    /** Whether they agree to be named: nobody says so for them. */
    @PostMapping("/{id}/consent")
    @AllowedFor({RESIDENT, PARTY_MEMBER})
    Mono<ResponseEntity<HonourEntry>> consent(
            @PathVariable String id, @Valid @RequestBody HonourConsent body, IfMatch ifMatch, Caller caller) {
        return desk.consent(caller, id, ifMatch, body.given()).flatMap(item -> ok(item, caller));
    }

    @PostMapping("/{id}/appeal")
    @AllowedFor({RESIDENT, PARTY_MEMBER, UNIT_ADMIN})
    Mono<ResponseEntity<HonourEntry>> appeal(
            @PathVariable String id, @Valid @RequestBody HonourReason body, Caller caller) {
        return desk.appeal(caller, id, body.reason()).flatMap(item -> ok(item, caller));
    }

    private Mono<ResponseEntity<HonourEntry>> ok(HonourItem item, Caller caller) {
        return names.entry(item, caller)
                .map(entry ->
                        ResponseEntity.ok().eTag("\"" + item.version() + "\"").body(entry));
    }
}
