package org.linli.standalone.audit;

import java.io.PrintStream;
import java.util.List;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Gateway;
import org.linli.standalone.client.Identity;
import tools.jackson.databind.JsonNode;

/** {@code ./linli audit verify}: one line for each service, with the hash to note down elsewhere. */
public final class AuditCheck {

    private static final List<String> SERVICES =
            List.of("grid-service", "party-member-service", "request-service", "evaluation-service");
    private static final Identity AUDITOR = Identity.staff(Role.AUDITOR, "");

    private final Gateway gateway;
    private final PrintStream out;

    /** @param out where the lines go */
    public AuditCheck(Gateway gateway, PrintStream out) {
        this.gateway = gateway;
        this.out = out;
    }

    /** Whether every trail is as it was written. */
    public boolean verify() {
        return SERVICES.stream().map(this::verify).toList().stream().allMatch(intact -> intact);
    }

    private boolean verify(String service) {
        var path = "/api/v1/audit/" + service + "/verification";
        var found = gateway.send(AUDITOR, Call.get(path)).body();
        var intact = found.required("intact").asBoolean();
        out.printf(
                "%-22s %,10d entries · 条  head %s  %s%n",
                service,
                found.required("entries").asLong(),
                found.required("head").asString(),
                intact ? "OK" : brokenAt(found.required("broken")));
        return intact;
    }

    private static String brokenAt(JsonNode broken) {
        return "BROKEN · 已损坏: entry %d is %s"
                .formatted(
                        broken.required("sequence").asLong(),
                        broken.required("wrong").asString());
    }
}
