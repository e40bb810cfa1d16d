package org.linli.standalone;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.standalone.client.Unreachable;
import org.linli.standalone.scenario.file.BadScenario;

class CommandsTest {

    private final Commands commands = new Commands(
            Map.of("LINLI_GATEWAY", "http://127.0.0.1:1", "LINLI_ISSUER", "http://127.0.0.1:1"),
            new PrintStream(OutputStream.nullOutputStream()),
            InstantSource.system(),
            0);

    @Test
    void whatIsNotUnderstoodGetsTheUsage() {
        assertThatThrownBy(() -> commands.run(List.of())).hasMessageContaining("scenario FILE");
        assertThatThrownBy(() -> commands.run(List.of("dance"))).hasMessageContaining("scenario FILE");
        assertThatThrownBy(() -> commands.run(List.of("scenario"))).hasMessageContaining("scenario FILE");
        assertThatThrownBy(() -> commands.run(List.of("keys", "lose"))).hasMessageContaining("keys rotate");
        assertThatThrownBy(() -> commands.run(List.of("audit"))).hasMessageContaining("audit verify");
    }

    @Test
    void aScenarioThatIsNotThereIsNamedBeforeAnyCall() {
        assertThatThrownBy(() -> commands.run(List.of("scenario", "absent.yaml")))
                .isInstanceOf(BadScenario.class)
                .hasMessageContaining("absent.yaml");
    }

    @Test
    void whereNobodyAnswersThatIsSaid() {
        assertThatThrownBy(() -> commands.run(List.of("demo", "--fast"))).isInstanceOf(Unreachable.class);
    }
}
