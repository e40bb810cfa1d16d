package org.linli.request.duplicate;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.RESIDENT;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.problem.NotFound;
import org.linli.request.course.OrderState;
import org.linli.request.course.Stage;
import org.linli.request.order.Acts;
import org.linli.request.order.Order;
import org.linli.request.order.Orders;
import org.linli.request.order.Reader;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** An order is merged by hand, and whoever asked for one that was merged sees how it goes on. */
@RestController
@RequestMapping("/api/v1/requests/{id}")
class MergeController {

    private final Merging merging;
    private final Orders orders;
    private final Traces traces;
    private final Acts acts;

    MergeController(Merging merging, Orders orders, Traces traces, Acts acts) {
        this.merging = merging;
        this.orders = orders;
        this.traces = traces;
        this.acts = acts;
    }

    /** The order that it is to follow. */
    record Master(@NotBlank @Size(max = 64) String masterId) {}

    /**
     * How the order goes on that another one follows; nothing of who asked for it.
     *
     * @param answer what was done, once that has been said
     */
    record Progress(String masterId, Stage state, @Nullable String answer) {
        static Progress of(Order master) {
            return new Progress(master.id(), master.stage(), master.state().answer());
        }
    }

    @PostMapping("/merge")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<Progress> merge(@PathVariable String id, Caller caller, @Valid @RequestBody Master body) {
        var act = acts.by(caller, DISTRICT_ADMIN, STREET_ADMIN, COMMUNITY_ADMIN);
        return merging.merge(id, body.masterId(), caller, act).flatMap(this::progress);
    }

    @GetMapping("/master")
    @AllowedFor({RESIDENT, PARTY_MEMBER, GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Progress> master(@PathVariable String id, Caller caller) {
        return orders.find(id, caller.scope(), Reader.of(caller))
                .flatMap(this::progress)
                .switchIfEmpty(Mono.error(() -> new NotFound(id)));
    }

    /** Of what it follows in the end; empty if it follows nothing. */
    private Mono<Progress> progress(Order order) {
        return order.state() instanceof OrderState.Merged(var master)
                ? traces.order(master)
                        .flatMap(next -> progress(next).switchIfEmpty(Mono.fromSupplier(() -> Progress.of(next))))
                : Mono.empty();
    }
}
