package org.linli.request.order.web;

import org.jspecify.annotations.Nullable;
import org.linli.event.Channel;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;
import org.linli.kit.personal.vault.Sealed;
import org.linli.request.deadline.Terms;
import org.linli.request.order.OrderRefused;
import org.linli.request.order.Request;
import org.linli.request.order.web.OrderBody.Submit;
import org.linli.request.place.GridMap;
import org.springframework.stereotype.Component;

/** Takes requests in (受理): who may ask by which channel, for whom, and in which grid it lies. */
@Component
class Reception {

    private static final Role[] STAFF = {Role.DISTRICT_ADMIN, Role.STREET_ADMIN, Role.COMMUNITY_ADMIN, Role.GRID_STAFF};

    private static final Role[] HOTLINE_OR_STAFF = {
        Role.DISTRICT_ADMIN, Role.STREET_ADMIN, Role.COMMUNITY_ADMIN, Role.GRID_STAFF, Role.HOTLINE
    };

    private final GridMap map;

    Reception(GridMap map) {
        this.map = map;
    }

    /** Residents ask through the app; staff write down what comes by any other channel, and the hotline what comes by it. */
    Role[] rolesFor(Channel channel) {
        return switch (channel) {
            case APP -> new Role[] {Role.RESIDENT};
            case HOTLINE -> HOTLINE_OR_STAFF.clone();
            case GRID_STAFF, WALK_IN, PATROL, PARTNER -> STAFF.clone();
        };
    }

    /**
     * Checks what was sent in against who sent it.
     *
     * @throws OrderRefused if the channel or the resident is not theirs to name, or the place is not named once
     * @throws org.linli.request.place.PlaceRefused if it lies in no known grid
     * @throws org.linli.kit.identity.OutOfScope if staff name a grid outside their division
     */
    Request receive(Submit body, Caller caller, @Nullable Sealed contact) {
        if (!caller.is(rolesFor(body.channel()))) {
            throw new OrderRefused.ChannelNotYours(body.channel());
        }
        var residentId = body.channel() == Channel.APP ? oneself(body.residentId(), caller) : body.residentId();
        var grid = grid(body);
        if (body.channel() != Channel.APP) {
            caller.scope().require(grid);
        }
        return new Request(
                body.kind(),
                body.category(),
                body.text(),
                body.channel(),
                grid,
                body.spot(),
                residentId,
                contact,
                body.isSecret(),
                Terms.NONE);
    }

    private static String oneself(@Nullable String named, Caller caller) {
        if (named != null && !named.equals(caller.subject())) {
            throw new OrderRefused.ForSomeoneElse();
        }
        return caller.subject();
    }

    private DivisionCode grid(Submit body) {
        var spot = body.spot();
        if (spot != null && body.gridCode() == null) {
            return map.locate(spot);
        }
        if (spot == null && body.gridCode() != null) {
            return map.require(body.gridCode());
        }
        throw new OrderRefused.PlaceOrGrid();
    }
}
