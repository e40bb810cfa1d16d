package org.linli.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetTest {

    private static final Map<String, String> ONE = Map.of("id", "7", "unit", "u");

    @Test
    void aMoveNamesWhatItMoves() {
        assertThat(Target.object("/api/v1/lamps/{id}/switch", ONE, "")).isEqualTo("lamps/7");
        assertThat(Target.object("/api/v1/units/{unit}/lamps/{id}", ONE, "")).isEqualTo("lamps/7");
    }

    @Test
    void aCreationNamesWhatItCreatesOrWhereItCreates() {
        assertThat(Target.object("/api/v1/lamps", Map.of(), "0198")).isEqualTo("lamps/0198");
        assertThat(Target.object("/api/v1/units/{unit}/lamps", ONE, "0198")).isEqualTo("lamps/0198");
        assertThat(Target.object("/api/v1/units/{unit}/lamps", ONE, "")).isEqualTo("units/u");
        assertThat(Target.object("/api/v1/lamps/import", Map.of(), "")).isEqualTo("import");
    }
}
