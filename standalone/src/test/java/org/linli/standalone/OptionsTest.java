package org.linli.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void optionsMayStandAnywhere() {
        var options = Options.of(List.of("--gateway", "http://a:1", "file.yaml", "--fast"));

        assertThat(options.rest()).containsExactly("file.yaml");
        assertThat(options.switches()).containsExactly("--fast");
        assertThat(options.address("--gateway", "http://b:2")).isEqualTo(URI.create("http://a:1"));
        assertThat(options.address("--issuer", "http://b:2")).isEqualTo(URI.create("http://b:2"));
    }

    @Test
    void anUnknownOptionOrOneWithoutItsValueIsNamed() {
        assertThatThrownBy(() -> Options.of(List.of("--gatewy", "x"))).hasMessageContaining("--gatewy");
        assertThatThrownBy(() -> Options.of(List.of("--issuer"))).hasMessageContaining("--issuer needs a value");
    }
}
