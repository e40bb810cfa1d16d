package org.linli.grid.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.event.DivisionCode;
import org.linli.grid.organisation.OrganisationRefused.NotBelow;

class PartyOrganisationTest {

    private static final DivisionCode COMMUNITY = new DivisionCode("140213050001");

    @ParameterizedTest
    @CsvSource({
        "COMMITTEE,      140213050001001, true",
        "GENERAL_BRANCH, 140213050001001, true",
        "BRANCH,         140213050001001, false",
        "GROUP,          140213050001001, false",
        "COMMITTEE,      140213050002001, false",
    })
    void aBranchLiesUnderWhatComesBeforeItWithinItsDivision(OrganisationKind above, String division, boolean may) {
        var parent = founded("above", above, COMMUNITY);
        var branch = founded("branch", OrganisationKind.BRANCH, new DivisionCode(division));

        if (may) {
            assertThat(parent.foundedBelow(branch).next().parent()).isEqualTo("above");
        } else {
            assertThatThrownBy(() -> parent.foundedBelow(branch)).isInstanceOf(NotBelow.class);
        }
    }

    @Test
    void theSameNameAndSecretaryAgainAreNoChange() {
        var branch = founded("branch", OrganisationKind.BRANCH, COMMUNITY);

        assertThat(branch.changed("党支部", null).next()).isSameAs(branch);
        assertThat(branch.changed("党支部", "p-1").next().version()).isEqualTo(2);
    }

    private static PartyOrganisation founded(String id, OrganisationKind kind, DivisionCode division) {
        return PartyOrganisation.founded(id, kind, "党支部", division, null).next();
    }
}
