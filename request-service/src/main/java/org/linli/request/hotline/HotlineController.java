package org.linli.request.hotline;

import static org.linli.kit.identity.Role.HOTLINE;

import jakarta.validation.Valid;
import java.net.URI;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.request.course.Deed;
import org.linli.request.hotline.HotlineDesk.Received;
import org.linli.request.hotline.HotlineView.Standing;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The hotline sends orders in under its own numbers, and moves them by these. */
@RestController
@RequestMapping("/api/v1/hotline/orders")
class HotlineController {

    private final HotlineDesk desk;

    HotlineController(HotlineDesk desk) {
        this.desk = desk;
    }

    /** 201 the first time, 200 ever after. */
    @PostMapping
    @AllowedFor(HOTLINE)
    Mono<ResponseEntity<Standing>> receive(NewId orderId, Caller caller, @Valid @RequestBody HotlineBody.Order body) {
        return desk.receive(orderId.value(), caller, body)
                .map(received -> shown(
                        received,
                        received.isNew()
                                ? ResponseEntity.created(URI.create(HotlineView.PATH + body.number()))
                                : ResponseEntity.ok()));
    }

    @GetMapping("/{number}")
    @AllowedFor(HOTLINE)
    Mono<ResponseEntity<Standing>> one(@PathVariable String number, Caller caller) {
        return ok(desk.find(number, caller));
    }

    @PostMapping("/{number}/urge")
    @AllowedFor(HOTLINE)
    Mono<ResponseEntity<Standing>> urge(
            @PathVariable String number, Caller caller, @Valid @RequestBody HotlineBody.Urge body) {
        return ok(desk.makeOnce(new Deed.Urge(body.text()), number, body.number(), caller));
    }

    @PostMapping("/{number}/cancel")
    @AllowedFor(HOTLINE)
    Mono<ResponseEntity<Standing>> cancel(
            @PathVariable String number, Caller caller, @Valid @RequestBody HotlineBody.Cancel body) {
        return ok(desk.make(new Deed.Withdraw(body.reason()), number, caller));
    }

    /** Whether an order comes back, or may take longer. */
    @PostMapping("/{number}/petitions/{petition}/decision")
    @AllowedFor(HOTLINE)
    Mono<ResponseEntity<Standing>> decide(
            @PathVariable String number,
            @PathVariable int petition,
            Caller caller,
            @Valid @RequestBody HotlineBody.Decision body) {
        return ok(desk.make(body.deed(petition), number, caller));
    }

    @PostMapping("/{number}/follow-ups")
    @AllowedFor(HOTLINE)
    Mono<ResponseEntity<Standing>> followUp(
            @PathVariable String number, Caller caller, @Valid @RequestBody HotlineBody.FollowUp body) {
        return ok(desk.makeOnce(body.deed(), number, body.number(), caller));
    }

    private static Mono<ResponseEntity<Standing>> ok(Mono<Received> moved) {
        return moved.map(received -> shown(received, ResponseEntity.ok()));
    }

    private static ResponseEntity<Standing> shown(Received received, ResponseEntity.BodyBuilder answer) {
        return answer.eTag("\"" + received.order().version() + "\"").body(Standing.of(received));
    }
}
