package org.linli.standalone.sample;

import java.util.Map;
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

    /** Whether the registry has never heard of the district. */
    public boolean isMissing(Division district) {
        return gateway.find(adminOf(district), path(district)).isEmpty();
    }

    /**
     * Imports what is missing. Doing it again changes nothing.
     *
     * @param list the district, or the first part of it
     * @throws IllegalStateException if a row is rejected
     */
    public void load(SampleDistrict district, DivisionList list) {
        var admin = adminOf(list.district());
        var report = gateway.send(admin, Call.postCsv("/api/v1/divisions/import", list.csv()))
                .body();
        if (!report.path("rejected").isEmpty()) {
            throw new IllegalStateException("the import rejects " + report.path("rejected"));
        }
        WORKERS.forEach(list.all(), division -> draw(admin, division, district.areaOf(division)));
    }

    private void draw(Identity admin, Division division, Area area) {
        var stored = gateway.send(admin, Call.get(path(division))).body();
        if (!stored.path("boundary").isObject()) {
            gateway.send(admin, Call.put(path(division) + "/boundary", Map.of("boundary", area.boundary())));
        }
    }

    private static String path(Division division) {
        return "/api/v1/divisions/" + division.code();
    }

    private static Identity adminOf(Division district) {
        return Identity.staff(Role.DISTRICT_ADMIN, district.code());
    }
}
