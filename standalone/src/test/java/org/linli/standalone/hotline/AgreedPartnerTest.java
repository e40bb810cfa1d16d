package org.linli.standalone.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.standalone.client.Unreachable;
import org.linli.testkit.hotline.Mood;

class AgreedPartnerTest {

    @TempDir
    Path folder;

    @Test
    void theHotlineIsTheOneThatIsCalledBackOnThisMachine() throws IOException {
        var file = Files.writeString(folder.resolve("partners.json"), """
                {"format": 1, "partners": [
                  {"id": "far", "role": "HOTLINE", "divisionScope": "", "callbacks": "https://far.example/", "keys": []},
                  {"id": "near", "role": "HOTLINE", "divisionScope": "", "callbacks": "http://127.0.0.1:8086/callbacks", "keys": [
                    {"id": "k", "algorithm": "HMAC_SM3", "secret": "c2VjcmV0", "from": "2026-01-01T00:00:00Z"}]}]}
                """);

        var partner = AgreedPartner.of(Map.of("LINLI_PARTNERS", file.toString()));

        assertThat(partner.signer().partner()).isEqualTo("near");
        assertThat(partner.signer().key()).isEqualTo("k");
        assertThat(partner.signer().secret()).asString().isEqualTo("secret");
        assertThat(partner.callbacks().getPort()).isEqualTo(8086);
    }

    @Test
    void whereNothingWasAgreedThatIsSaid() throws IOException {
        assertThatThrownBy(() -> AgreedPartner.of(Map.of("LINLI_DATA", folder.toString())))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("keys/partners.json");
        var nobody = Files.writeString(folder.resolve("none.json"), "{\"format\":1,\"partners\":[]}");
        assertThatThrownBy(() -> AgreedPartner.of(Map.of("LINLI_PARTNERS", nobody.toString())))
                .hasMessageContaining("no hotline");
    }

    @Test
    void whatIsWishedForStandsOnTheCommandLine() {
        assertThat(CityPlay.Wish.of(Map.of())).isEqualTo(new CityPlay.Wish(5, Mood.WELL, Duration.ofSeconds(30), "140213"));
        assertThat(CityPlay.Wish.of(Map.of("--orders", "7", "--mood", "flapping", "--seconds", "9", "--division", "230717")))
                .isEqualTo(new CityPlay.Wish(7, Mood.FLAPPING, Duration.ofSeconds(9), "230717"));
        assertThatThrownBy(() -> CityPlay.Wish.of(Map.of("--mood", "angry")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
