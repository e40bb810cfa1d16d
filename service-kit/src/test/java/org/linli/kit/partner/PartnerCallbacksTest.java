package org.linli.kit.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartnerCallbacksTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String SECRET = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    @TempDir
    Path folder;

    private PartnerCallbacks callbacks(String more) throws IOException {
        var file = Files.writeString(folder.resolve("partners.json"), """
                {"format": 1, "partners": [{"id": "city", "role": "HOTLINE", "divisionScope": "", "keys": [
                  {"id": "old", "algorithm": "HMAC_SM3", "secret": "%1$s", "from": "2026-01-01T00:00:00Z"},
                  {"id": "new", "algorithm": "HMAC_SM3", "secret": "%1$s", "from": "2026-11-01T00:00:00Z"},
                  {"id": "next", "algorithm": "HMAC_SM3", "secret": "%1$s", "from": "2027-01-01T00:00:00Z"}]%2$s}]}
                """.formatted(SECRET, more));
        return new PartnerCallbacks(new Partners(file.toString()), InstantSource.fixed(NOON));
    }

    @Test
    void aPartnerIsCalledWhereItWantsAndTheNewestGoodKeySigns() throws IOException {
        var callback = callbacks(", \"callbacks\": \"https://city.example/linli\"")
                .of("city")
                .orElseThrow();

        assertThat(callback.address()).isEqualTo(URI.create("https://city.example/linli"));
        assertThat(callback.key()).hasToString("SigningKey[city/new]");
    }

    @Test
    void whoNamesNoAddressWantsNoCallsAndWhoIsNotThereMayComeBack() throws IOException {
        var callbacks = callbacks("");

        assertThat(callbacks.of("city")).isEmpty();
        assertThat(callbacks.isWantedBy("city")).isFalse();
        assertThat(callbacks.of("another")).isEmpty();
        assertThat(callbacks.isWantedBy("another")).isTrue();
    }

    @Test
    void anAddressThatCannotBeCalledIsRefusedWithTheFile() {
        assertThatThrownBy(() -> callbacks(", \"callbacks\": \"ftp://city.example/\""))
                .isInstanceOf(IllegalStateException.class);
    }
}
