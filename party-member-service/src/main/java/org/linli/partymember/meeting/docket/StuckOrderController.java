package org.linli.partymember.meeting.docket;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/stuck-orders")
class StuckOrderController {

    private final StuckOrders orders;

    StuckOrderController(StuckOrders orders) {
        this.orders = orders;
    }

    /** Those that wait for a joint meeting. */
    @GetMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<StuckOrderView>> waiting(Paging paging, Caller caller) {
        return orders.waiting(caller.scope(), paging).map(page -> page.map(StuckOrderView::of));
    }

    @GetMapping("/{orderId}")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<StuckOrderView> get(@PathVariable String orderId, Caller caller) {
        return orders.get(caller.scope(), orderId).map(StuckOrderView::of);
    }
}
