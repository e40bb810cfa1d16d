package org.linli.kit.personal.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AeadConfig2026;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {

    private static final byte[] PLAIN = "13812341234".getBytes(UTF_8);
    private static final byte[] HERE = "here".getBytes(UTF_8);
    private static final Duration LATER = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T08:00:00Z"));

    private Path file() {
        return folder.resolve("secret/keys.json");
    }

    private KeyFile keyFile() {
        return new KeyFile(file(), now::get);
    }

    private Keyring created(Algorithm algorithm) {
        keyFile().create(algorithm);
        return new Keyring(file(), now::get);
    }

    @ParameterizedTest
    @EnumSource
    void whatAKeyEncryptsItDecryptsInTheSameContextOnly(Algorithm algorithm) throws Exception {
        var key = created(algorithm).current();

        var encrypted = key.cipher().encrypt(PLAIN, HERE);

        assertThat(key.algorithm()).isEqualTo(algorithm);
        assertThat(key.cipher().decrypt(encrypted, HERE)).isEqualTo(PLAIN);
        assertThatThrownBy(() -> key.cipher().decrypt(encrypted, "there".getBytes(UTF_8)))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @ParameterizedTest
    @EnumSource
    void everyBitCounts(Algorithm algorithm) {
        var cipher = created(algorithm).current().cipher();
        var encrypted = cipher.encrypt(PLAIN, HERE);

        for (var bit = 0; bit < encrypted.length * 8; bit++) {
            var tampered = encrypted.clone();
            tampered[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThatThrownBy(() -> cipher.decrypt(tampered, HERE)).isInstanceOf(GeneralSecurityException.class);
        }
        assertThatThrownBy(() -> cipher.decrypt(new byte[3], HERE)).isInstanceOf(GeneralSecurityException.class);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsEncryptedSaysAlgorithmAndKeyAndIsNeverTheSameTwice(Algorithm algorithm) {
        var key = created(algorithm).current();

        var encrypted = key.cipher().encrypt(PLAIN, HERE);

        assertThat(encrypted).hasSize(1 + 4 + 12 + PLAIN.length + 16).startsWith(algorithm.ordinal() + 1);
        assertThat(FieldCipher.keyOf(encrypted)).isEqualTo(key.id());
        assertThat(key.cipher().encrypt(PLAIN, HERE)).isNotEqualTo(encrypted);
    }

    /** The keyset is Tink's own format, put together here by hand: nobody is bound to this code. */
    @Test
    void tinkItselfReadsWhatWasEncryptedWithAes() throws Exception {
        var key = created(Algorithm.AES256_GCM).current();
        var secret = Base64.getDecoder()
                .decode(KeyFile.read(file()).keys().getFirst().secret());
        var proto = new byte[secret.length + 2]; // AesGcmKey { bytes key_value = 3; }
        proto[0] = 0x1a;
        proto[1] = (byte) secret.length;
        System.arraycopy(secret, 0, proto, 2, secret.length);
        var keyset = """
                {"primaryKeyId": %1$d, "key": [{"keyId": %1$d, "status": "ENABLED", "outputPrefixType": "TINK", "keyData": {
                  "typeUrl": "type.googleapis.com/google.crypto.tink.AesGcmKey", "keyMaterialType": "SYMMETRIC", "value": "%2$s"}}]}""".formatted(key.id(), Base64.getEncoder().encodeToString(proto));

        AeadConfig.register();
        var aead = TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get())
                .getPrimitive(AeadConfig2026.get(), Aead.class);

        assertThat(aead.decrypt(key.cipher().encrypt(PLAIN, HERE), HERE)).isEqualTo(PLAIN);
    }

    @Test
    void theFileIsItsOwnersAlone() throws IOException {
        keyFile().create(Algorithm.AES256_GCM);
        keyFile().rotate(Algorithm.AES256_GCM, LATER);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                .isEqualTo("rwx------");
        try (var files = Files.list(file().getParent())) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void aFileThatIsThereIsNotMadeAnew() throws IOException {
        keyFile().create(Algorithm.AES256_GCM);
        var before = Files.readString(file());

        assertThatThrownBy(() -> keyFile().create(Algorithm.AES256_GCM)).isInstanceOf(BadKeyFile.class);
        assertThat(Files.readString(file())).isEqualTo(before);
    }

    @Test
    void aNewKeyTakesOverWhenItsTimeHasComeAndTheOldOneStays() throws Exception {
        var keys = created(Algorithm.AES256_GCM);
        var first = keys.current();
        var encrypted = first.cipher().encrypt(PLAIN, HERE);

        var id = keyFile().rotate(Algorithm.SM4_GCM, LATER);
        read(keys);

        assertThat(keys.current().id()).isEqualTo(first.id());
        assertThat(keys.replaced()).isEmpty();
        now.set(now.get().plus(LATER));
        assertThat(keys.current().id()).isEqualTo(id);
        assertThat(keys.current().algorithm()).isEqualTo(Algorithm.SM4_GCM);
        assertThat(keys.replaced()).containsExactly(first.id());
        assertThat(keys.find(first.id()).orElseThrow().cipher().decrypt(encrypted, HERE))
                .isEqualTo(PLAIN);
    }

    @Test
    void lookUpsStayTheSameWhenKeysAreRotated() throws IOException {
        var keys = created(Algorithm.AES256_GCM);
        var hash = keys.lookup().hash("13812341234");

        keyFile().rotate(Algorithm.AES256_GCM, Duration.ZERO);
        read(keys);

        assertThat(keys.lookup().hash("13812341234")).isEqualTo(hash).hasSize(43);
        assertThat(keys.lookup().hash("13812341235")).isNotEqualTo(hash);
    }

    @Test
    void aKeyThatAnotherReplicaHasAlreadyIsLookedForInTheFile() throws IOException {
        var keys = created(Algorithm.AES256_GCM);

        var id = keyFile().rotate(Algorithm.AES256_GCM, Duration.ZERO);
        touch();

        assertThat(keys.find(id)).isPresent();
        assertThat(keys.find(id ^ 1)).isEmpty();
    }

    @Test
    void aFileThatBecomesUnreadableLeavesTheKeysInUse() throws IOException {
        var keys = created(Algorithm.AES256_GCM);
        var current = keys.current().id();

        Files.writeString(file(), "{");
        read(keys);
        Files.delete(file());
        keys.refresh();

        assertThat(keys.current().id()).isEqualTo(current);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"format\": 2, \"lookup\": \"AAAA\", \"keys\": []}",
                "{\"format\": 1, \"lookup\": \"AAAA\", \"keys\": []}",
                """
                {"format": 1, "lookup": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "keys":
                  [{"id": 1, "algorithm": "AES256_GCM", "from": "2026-01-01T00:00:00Z", "secret": "c2VjcmV0"}]}""",
                """
                {"format": 1, "lookup": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "keys":
                  [{"id": 0, "algorithm": "SM4_GCM", "from": "2026-01-01T00:00:00Z", "secret": "c2VjcmV0c2VjcmV0IQ=="}]}"""
            })
    void aFileWithoutUsableKeysIsRefusedAndNotQuoted(String text) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);

        assertThatThrownBy(() -> new Keyring(file(), now::get))
                .isInstanceOf(BadKeyFile.class)
                .hasMessageContaining(file().toString())
                .hasMessageNotContaining("c2VjcmV0")
                .hasNoCause();
    }

    @Test
    void withoutAFileThereIsNoKeyring() {
        assertThatThrownBy(() -> new Keyring(Path.of(""), now::get)).isInstanceOf(BadKeyFile.class);
        assertThatThrownBy(() -> new Keyring(file(), now::get))
                .isInstanceOf(BadKeyFile.class)
                .hasMessageContaining("LINLI_PERSONAL_KEYS");
    }

    private void read(Keyring keys) throws IOException {
        touch();
        keys.refresh();
    }

    /** File systems tell times apart by some milliseconds. */
    private void touch() throws IOException {
        Files.setLastModifiedTime(file(), FileTime.from(Instant.now().plusSeconds(5)));
    }
}
