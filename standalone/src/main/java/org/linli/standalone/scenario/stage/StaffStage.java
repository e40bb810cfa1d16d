package org.linli.standalone.scenario.stage;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Identity;
import org.linli.standalone.sample.Spread;
import org.linli.standalone.scenario.file.Scenario;

/** Assigns the staff of a scenario to its grids, spread evenly; those who are there already are left alone. */
public final class StaffStage {

    private final Crew crew;

    public StaffStage(Crew crew) {
        this.crew = crew;
    }

    /** @return everybody, role by role */
    public List<StaffPost> build(Scenario scenario, List<Ground> grounds) {
        var wanted = scenario.structure().staff().entrySet().stream()
                .flatMap(role -> IntStream.range(0, role.getValue())
                        .mapToObj(i -> new StaffPost(
                                grounds.get(Spread.before(grounds.size(), role.getValue(), i)), role.getKey(), i + 1)))
                .toList();
        if (!wanted.isEmpty()) {
            assignMissing(scenario.division(), wanted);
        }
        return wanted;
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
