package org.linli.standalone.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.kit.personal.keys.BadKeyFile;

class KeysTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private Keys keys(Map<String, String> environment) {
        return new Keys(environment, new PrintStream(printed, true, StandardCharsets.UTF_8), InstantSource.system());
    }

    @Test
    void aFileIsMadeOnceAndGetsANewKeyWithEveryRotation() throws Exception {
        var file = folder.resolve("personal.json");

        assertThat(keys(Map.of()).run(List.of("create", file.toString()))).isTrue();
        assertThat(keys(Map.of("LINLI_PERSONAL_CIPHER", "SM4_GCM")).run(List.of("rotate", file.toString())))
                .isTrue();

        assertThat(Files.readString(file)).containsOnlyOnce("AES256_GCM").containsOnlyOnce("SM4_GCM");
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("takes over in 2 minutes");
        assertThatThrownBy(() -> keys(Map.of()).run(List.of("create", file.toString())))
                .isInstanceOf(BadKeyFile.class);
    }

    @Test
    void withoutAFileThatOfTheSuiteIsMeant() {
        keys(Map.of("LINLI_DATA", folder.toString())).run(List.of("create"));
        keys(Map.of("LINLI_PERSONAL_KEYS", folder.resolve("other.json").toString()))
                .run(List.of("create"));

        assertThat(folder.resolve("keys/personal.json")).exists();
        assertThat(folder.resolve("other.json")).exists();
    }

    @Test
    void anythingElseIsNotUnderstood() {
        assertThat(keys(Map.of()).run(List.of())).isFalse();
        assertThat(keys(Map.of()).run(List.of("lose"))).isFalse();
        assertThat(keys(Map.of()).run(List.of("create", "a", "b"))).isFalse();
        assertThatThrownBy(() -> keys(Map.of("LINLI_PERSONAL_CIPHER", "ROT13")).run(List.of("create", "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
