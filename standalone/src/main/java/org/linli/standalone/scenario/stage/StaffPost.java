package org.linli.standalone.scenario.stage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Identity;
import org.linli.standalone.scenario.file.StaffRole;

/**
 * Somebody on the staff of a grid.
 *
 * @param number of those with this role, from 1
 * @param courier whether they deliver things and watch on their way (移动探头)
 */
public record StaffPost(Ground ground, StaffRole role, int number, boolean courier) {

    String person() {
        return "%s-%s-%05d"
                .formatted(
                        courier
                                ? "courier"
                                : role.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        ground.code().substring(0, 6),
                        number);
    }

    /** Themselves, in their own grid. */
    Identity identity() {
        return new Identity(Role.GRID_STAFF, ground.code(), person(), null);
    }

    Call assignment() {
        var duties = courier ? List.of("移动探头：配送途中发现并上报问题") : List.of();
        return Call.post(
                "/api/v1/divisions/" + ground.code() + "/staff",
                Map.of("personId", person(), "role", role, "duties", duties));
    }
}
