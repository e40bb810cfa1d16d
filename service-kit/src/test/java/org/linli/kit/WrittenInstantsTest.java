package org.linli.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

class WrittenInstantsTest {

    private final JsonMapper json;

    WrittenInstantsTest() {
        var builder = JsonMapper.builder();
        new ServiceKit().instantsAreWritten().customize(builder);
        this.json = builder.build();
    }

    @Test
    void anInstantIsAText() {
        assertThat(json.readValue("\"2026-11-23T04:12:00Z\"", Instant.class))
                .isEqualTo(Instant.parse("2026-11-23T04:12:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1795407000", "true", "{}", "[1795407000]"})
    void nothingElseIs(String other) {
        assertThatThrownBy(() -> json.readValue(other, Instant.class)).isInstanceOf(MismatchedInputException.class);
    }
}
