package org.linli.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.event.DivisionCode;
import org.springframework.security.oauth2.jwt.Jwt;

class CallerTest {

    private static final DivisionCode STREET = new DivisionCode("140213050");
    private static final DivisionCode SIBLING = new DivisionCode("140213051");

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"GRID_STAFF", "COMMUNITY_ADMIN", "STREET_ADMIN", "DISTRICT_ADMIN", "AUDITOR"})
    void aStaffRoleSeesWhatLiesBelowItsDivisionAndNothingElse(Role role) {
        var scope = caller(Map.of("division_scope", "140213050"), role).scope();

        assertThatCode(() -> scope.require(STREET.child(1))).doesNotThrowAnyException();
        assertThat(scope.covers(STREET)).isTrue();
        assertThat(scope.covers(SIBLING)).isFalse();
        assertThatThrownBy(() -> scope.require(STREET.parent()))
                .isInstanceOfSatisfying(
                        OutOfScope.class, e -> assertThat(e.code()).isEqualTo(STREET.parent()));
    }

    @Test
    void aStaffRoleWithoutADivisionSeesNothing() {
        assertThat(caller(Map.of(), Role.DISTRICT_ADMIN).scope()).isEqualTo(new Scope.Nothing());
    }

    @Test
    void anEmptyPrefixIsTheWholeNation() {
        assertThat(caller(Map.of("division_scope", ""), Role.AUDITOR).scope().covers(SIBLING))
                .isTrue();
    }

    @Test
    void aUnitsAdminSeesTheUnit() {
        assertThat(caller(Map.of("unit_id", "u-1"), Role.UNIT_ADMIN).scope()).isEqualTo(new Scope.Unit("u-1"));
        assertThat(caller(Map.of(), Role.UNIT_ADMIN).scope()).isEqualTo(new Scope.Nothing());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"RESIDENT", "PARTY_MEMBER"})
    void aPersonSeesWhatIsTheirs(Role role) {
        var scope = caller(Map.of("division_scope", "140213"), role).scope();

        assertThat(scope).isEqualTo(new Scope.Person("someone"));
        assertThat(scope.covers(STREET)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OPS", "APPRAISER"})
    void theOthersSeeNothing(Role role) {
        assertThat(caller(Map.of("division_scope", ""), role).scope()).isEqualTo(new Scope.Nothing());
    }

    @Test
    void theWidestOfSeveralRolesWins() {
        var caller = caller(Map.of("division_scope", "14"), Role.RESIDENT, Role.STREET_ADMIN);

        assertThat(caller.scope()).isEqualTo(new Scope.Division("14"));
        assertThat(caller.is(Role.RESIDENT)).isTrue();
        assertThat(caller.is(Role.OPS, Role.AUDITOR)).isFalse();
    }

    @Test
    void rolesThatTheSuiteDoesNotKnowArePassedOver() {
        var token = token(Map.of("roles", List.of("MAYOR", "RESIDENT")));

        assertThat(Caller.of(token).roles()).containsExactly(Role.RESIDENT);
        assertThat(Caller.of(token(Map.of())).roles()).isEmpty();
    }

    private static Caller caller(Map<String, Object> claims, Role... roles) {
        var all = new java.util.HashMap<>(claims);
        all.put("roles", Arrays.stream(roles).map(Role::name).toList());
        return Caller.of(token(all));
    }

    private static Jwt token(Map<String, Object> claims) {
        return Jwt.withTokenValue("x")
                .header("alg", "none")
                .subject("someone")
                .claims(c -> c.putAll(claims))
                .build();
    }
}
