package org.linli.standalone.sample;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Gateway;
import org.linli.standalone.client.Identity;
import org.linli.standalone.client.Workers;

/** Puts a district into Linli by the public API: its divisions and, where they have none, their boundaries. */
public final class DistrictImport {

    private static final Workers WORKERS = new Workers(16);

    private final Gateway gateway;

    public DistrictImport(Gateway gateway) {
        this.gateway = gateway;
    }

    /** Whether the registry has all of the district: its own boundary is what is drawn last. */
    public boolean isThere(Division district) {
        return gateway.find(adminOf(district), path(district))
                .filter(answer -> answer.body().path("boundary").isObject())
                .isPresent();
    }

    /**
     * Imports what is missing. Doing it again changes nothing.
     *
     * @param list the district, or the first part of it
     * @throws IllegalStateException if not every row is taken in
     */
    public void load(SampleDistrict district, DivisionList list) {
        var admin = adminOf(list.district());
        new DivisionImport(gateway, admin).take(list.csv());
        var drawn = drawn(admin, list);
        var below = Stream.concat(list.streets().stream(), list.communities().stream());
        WORKERS.forEach(
                below.filter(division -> !drawn.contains(division.code())).toList(),
                division -> draw(admin, division, district));
        if (!isThere(list.district())) {
            draw(admin, list.district(), district);
        }
    }

    /** Codes of the streets and communities that have a boundary. */
    private Set<String> drawn(Identity admin, DivisionList list) {
        var drawn = ConcurrentHashMap.<String>newKeySet();
        var parents = Stream.concat(Stream.of(list.district()), list.streets().stream());
        WORKERS.forEach(
                parents.toList(),
                parent -> gateway.all(admin, path(parent) + "/children").stream()
                        .filter(child -> child.path("boundary").isObject())
                        .forEach(child -> drawn.add(child.required("code").asString())));
        return drawn;
    }

    private void draw(Identity admin, Division division, SampleDistrict district) {
        var boundary = district.areaOf(division).boundary();
        gateway.send(admin, Call.put(path(division) + "/boundary", Map.of("boundary", boundary)));
    }

    private static String path(Division division) {
        return "/api/v1/divisions/" + division.code();
    }

    private static Identity adminOf(Division district) {
        return Identity.staff(Role.DISTRICT_ADMIN, district.code());
    }
}
