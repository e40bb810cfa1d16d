package org.linli.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathsTest {

    private final Paths<String> paths = new Paths<>();

    @BeforeEach
    void fill() {
        paths.add("/api/units/**", "units");
        paths.add("/api/units/import", "import");
        paths.add("/api/locate", "locate");
        paths.add("/api/units", "all units");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/units, all units",
        "/api/units/, units",
        "/api/units/1/members/2, units",
        "/api/units/import, import",
        "/api/units/import/1, units",
        "/api/locate, locate"
    })
    void theLongestPatternCounts(String path, String owner) {
        assertThat(paths.find(path)).extracting(Paths.Found::value).isEqualTo(owner);
    }

    @ParameterizedTest
    @CsvSource({"/api", "/", "''", "/api/unit", "/api/unitss", "/api/locate/more", "/api/locate/", "/other/units"})
    void whatIsNobodysIsNotFound(String path) {
        assertThat(paths.find(path)).isNull();
    }

    @Test
    void noPathBelongsToTwo() {
        assertThatIllegalArgumentException().isThrownBy(() -> paths.add("/api/units/**", "others"));
    }

    @Test
    void theOwnerIsNamedForMetrics() {
        assertThat(Backend.nameFor("/api/v1/units/7")).isEqualTo("party-member-service");
        assertThat(Backend.nameFor("/nowhere")).isEmpty();
    }
}
