package org.linli.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.kit.identity.IdentitySettings.ClaimNames;

class ClaimMappingTest {

    private static final ClaimNames OURS = new ClaimNames("sub", "roles", "division_scope", "unit_id");
    private static final ClaimNames CITYS = new ClaimNames("person.id", "realm_access.roles", "area", "org");
    private static final Map<String, Role> NAMES = Map.of("wanggeyuan", Role.GRID_STAFF, "shiminbu", Role.AUDITOR);

    @Test
    void tokensThatSpeakOurLanguageStayAsTheyAre() {
        Map<String, Object> token =
                Map.of("sub", "p-1", "roles", List.of("RESIDENT"), "division_scope", "140213", "unit_id", "u-1");

        assertThat(new ClaimMapping(OURS, Map.of()).convert(token)).containsAllEntriesOf(token);
    }

    @Test
    void aCitysOwnClaimsAreReadWhereItPutsThem() {
        Map<String, Object> token = Map.of(
                "sub", "8f3a",
                "person", Map.of("id", "p-1"),
                "realm_access", Map.of("roles", List.of("wanggeyuan", "offline_access")),
                "area", "140213050",
                "org", "u-1");

        assertThat(new ClaimMapping(CITYS, NAMES).convert(token))
                .containsEntry("sub", "p-1")
                .containsEntry("roles", List.of("GRID_STAFF"))
                .containsEntry("division_scope", "140213050")
                .containsEntry("unit_id", "u-1");
    }

    @Test
    void whatATokenSaysElsewhereLendsNothing() {
        Map<String, Object> token =
                Map.of("sub", "8f3a", "roles", List.of("DISTRICT_ADMIN"), "division_scope", "", "unit_id", "u-1");

        assertThat(new ClaimMapping(CITYS, NAMES).convert(token))
                .doesNotContainKeys("sub", "roles", "division_scope", "unit_id");
    }

    @Test
    void onceRolesAreNamedOursCountNoMore() {
        Map<String, Object> token = Map.of("sub", "p-1", "roles", List.of("DISTRICT_ADMIN", "shiminbu"));

        assertThat(new ClaimMapping(OURS, NAMES).convert(token)).containsEntry("roles", List.of("AUDITOR"));
    }

    @Test
    void rolesMayBeOneTextWithSpaces() {
        Map<String, Object> token = Map.of("sub", "p-1", "roles", "wanggeyuan shiminbu");

        assertThat(new ClaimMapping(OURS, NAMES).convert(token))
                .containsEntry("roles", List.of("GRID_STAFF", "AUDITOR"));
    }

    @Test
    void aClaimWhoseNameHasDotsIsReadAsItIs() {
        var names = new ClaimNames("sub", "https://id.example.org/roles", "division_scope", "unit_id");
        Map<String, Object> token = Map.of("sub", "p-1", "https://id.example.org/roles", List.of("RESIDENT"));

        assertThat(new ClaimMapping(names, Map.of()).convert(token)).containsEntry("roles", List.of("RESIDENT"));
    }
}
