package org.linli.partymember.cultivation.publicity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;

/**
 * A piece about a role model as callers see it.
 *
 * @param name in plain if the member agreed, else masked; null if it is not known
 */
record RoleModelView(
        String id,
        RoleModelState.Name state,
        DivisionCode divisionCode,
        @Nullable String name,
        boolean consent,
        String title,
        String text,
        @Nullable Instant publishedAt,
        long version) {

    static RoleModelView of(RoleModel model, @Nullable String name, String title, String text) {
        return new RoleModelView(
                model.id(),
                model.state().name(),
                model.division(),
                name,
                model.consent(),
                title,
                text,
                model.state() instanceof RoleModelState.Published(var _, var at) ? at : null,
                model.version());
    }
}
