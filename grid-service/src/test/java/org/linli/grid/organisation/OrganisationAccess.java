package org.linli.grid.organisation;

import org.linli.grid.Api;
import org.linli.grid.Town;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;

/** Who may keep the party's organisation, and who may read of it. */
public final class OrganisationAccess {

    private static final String ORGANISATIONS = "/api/v1/party-organisations";

    private OrganisationAccess() {}

    /** Adds the rows. */
    public static void rows(AccessMatrix matrix, Ground ground, Town town) {
        founded(town); // a list that is empty means that its reader may see none
        matrix.row("POST " + ORGANISATIONS, () -> Attempt.post(ground, ORGANISATIONS, body(town)))
                .row(
                        "PUT " + ORGANISATIONS + "/{id}",
                        () -> Attempt.put(ground, ORGANISATIONS + "/" + founded(town), "{\"name\":\"第二党支部\"}"))
                .row("GET " + ORGANISATIONS, () -> Attempt.get(ground, ORGANISATIONS + "?division=" + town.community()))
                .row("GET " + ORGANISATIONS + "/{id}", () -> Attempt.get(ground, ORGANISATIONS + "/" + founded(town)));
    }

    private static String founded(Town town) {
        return (String) Api.body(town.api().post(town.admin(), "/party-organisations", body(town)), 201)
                .get("id");
    }

    private static String body(Town town) {
        return "{\"kind\":\"BRANCH\",\"name\":\"第一党支部\",\"divisionCode\":\"%s\"}".formatted(town.community());
    }
}
