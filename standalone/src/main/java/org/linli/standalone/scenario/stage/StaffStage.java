package org.linli.standalone.scenario.stage;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Identity;
import org.linli.standalone.sample.Spread;
import org.linli.standalone.scenario.file.Scenario;
import org.linli.standalone.scenario.file.StaffRole;

/** Assigns the staff of a scenario to its grids, spread evenly; those who are there already are left alone. */
public final class StaffStage {

    private final Crew crew;

    public StaffStage(Crew crew) {
        this.crew = crew;
    }

    /** @return everybody, role by role */
    public List<StaffPost> build(Scenario scenario, List<Ground> grounds) {
        var structure = scenario.structure();
        var couriers = structure.partTimeFromNewEmployment();
        var wanted = Stream.concat(
                        structure.staff().entrySet().stream()
                                .flatMap(role -> posts(grounds, role.getKey(), role.getValue(), false)),
                        posts(grounds, StaffRole.PART_TIME, couriers, true))
                .toList();
        if (!wanted.isEmpty()) {
            assignMissing(scenario.division(), wanted);
        }
        return wanted;
    }

    private static Stream<StaffPost> posts(List<Ground> grounds, StaffRole role, int count, boolean courier) {
        return IntStream.range(0, count)
                .mapToObj(
                        i -> new StaffPost(grounds.get(Spread.before(grounds.size(), count, i)), role, i + 1, courier));
    }

    private void assignMissing(String division, List<StaffPost> wanted) {
        var admin = Identity.staff(Role.DISTRICT_ADMIN, division);
        var there = crew.gateway().all(admin, "/api/v1/divisions/" + division + "/staff").stream()
                .map(assignment -> assignment.required("personId").asString())
                .collect(Collectors.toSet());
        var missing =
                wanted.stream().filter(post -> !there.contains(post.person())).toList();
        crew.each(missing, "staff assignments", post -> crew.gateway().send(admin, post.assignment()));
    }
}
