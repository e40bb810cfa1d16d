package org.linli.kit.scoped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Scope;

class ScopeKeysTest {

    private static final List<String> KEYS = ScopeKeys.of(
            ScopeKeys.division(new DivisionCode("140213050001")),
            ScopeKeys.division(new DivisionCode("140213051")),
            ScopeKeys.unit("u-1"),
            ScopeKeys.member("m-1"));

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "14, true",
        "1402, true",
        "140213, true",
        "140213050, true",
        "140213050001, true",
        "140213051, true",
        "140213051001, false",
        "140213052, false",
        "15, false",
        "140213050001001, false"
    })
    void staffFindWhatLiesBelowTheirDivision(String prefix, boolean found) {
        assertThat(KEYS.contains(ScopeKeys.of(new Scope.Division(prefix)).orElseThrow()))
                .isEqualTo(found);
    }

    @Test
    void aUnitsAdminsAndTheMemberFindWhatIsTheirs() {
        assertThat(KEYS)
                .contains(ScopeKeys.of(new Scope.Unit("u-1")).orElseThrow())
                .contains(ScopeKeys.of(new Scope.Person("m-1")).orElseThrow())
                .doesNotContain(ScopeKeys.of(new Scope.Unit("m-1")).orElseThrow())
                .doesNotContain(ScopeKeys.of(new Scope.Person("u-1")).orElseThrow());
    }

    @Test
    void aPersonWhoseIdLooksLikeADivisionIsNone() {
        assertThat(KEYS).doesNotContain(ScopeKeys.of(new Scope.Person("140213")).orElseThrow());
        assertThat(KEYS).doesNotContain(ScopeKeys.of(new Scope.Unit("")).orElseThrow());
    }

    @Test
    void whoHasNoScopeHasNoKey() {
        assertThat(ScopeKeys.of(new Scope.Nothing())).isEmpty();
    }

    @Test
    void everyKeyIsThereOnce() {
        assertThat(KEYS).doesNotHaveDuplicates();
    }
}
