package org.linli.kit.personal.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.kit.personal.IdentityNumber;
import org.linli.kit.personal.PersonName;
import org.linli.kit.personal.Personal.Kind;
import org.linli.kit.personal.PersonalData;
import org.linli.kit.personal.PhoneNumber;
import org.linli.kit.personal.keys.Algorithm;
import org.linli.kit.personal.keys.KeyFile;
import org.linli.kit.personal.keys.Keyring;
import tools.jackson.databind.json.JsonMapper;

class VaultTest {

    private static final Owner OWNER = new Owner("people", "1");
    private static final PersonalData DATA = new PersonalData(
            PersonName.of("欧阳娜娜"), PhoneNumber.of("13812341234"), IdentityNumber.of("440524188001010014"));

    @TempDir
    Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Vault vault;

    @BeforeEach
    void build() {
        vault = vault("keys.json", "sample");
    }

    private Vault vault(String file, String service) {
        var path = folder.resolve(file);
        if (!path.toFile().exists()) {
            new KeyFile(path, InstantSource.system()).create(Algorithm.AES256_GCM);
        }
        return new Vault(new Keyring(path, InstantSource.system()), service, meters);
    }

    private Sealed sealed() {
        return Objects.requireNonNull(vault.seal(OWNER, DATA));
    }

    @Test
    void whatIsSealedIsOpenedInItsOwnDocument() {
        assertThat(vault.open(OWNER, sealed())).isEqualTo(DATA);
    }

    @Test
    void nothingIsSealedOfNobody() {
        assertThat(vault.seal(OWNER, new PersonalData(null, null, null))).isNull();
        assertThat(vault.masked(OWNER, null)).isEqualTo(Masked.NOTHING);
    }

    @Test
    void aValueCannotBeMovedToAnotherDocumentCollectionFieldOrService() {
        var sealed = sealed();
        var swapped = new Sealed(
                sealed.key(), Map.of(Kind.IDENTITY_NUMBER, sealed.values().get(Kind.PHONE)), Map.of());

        assertThatThrownBy(() -> vault.open(new Owner("people", "2"), sealed)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> vault.open(new Owner("others", "1"), sealed)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> vault.open(OWNER, swapped)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> vault("keys.json", "another").open(OWNER, sealed))
                .isInstanceOf(Unreadable.class);
        assertThat(meters.counter("linli.personal.unreadable").count()).isEqualTo(4);
    }

    @Test
    void whatIsShownIsMasked() {
        assertThat(vault.masked(OWNER, sealed()))
                .isEqualTo(new Masked("欧阳**", "138****1234", "440**************4", null));
    }

    @Test
    void whatCannotBeOpenedIsHiddenWhole() {
        var sealed = Objects.requireNonNull(vault.seal(OWNER, new PersonalData(DATA.name(), DATA.phone(), null)));
        var tampered = new Sealed(sealed.key(), Map.of(Kind.NAME, new Binary(new byte[40])), Map.of());

        assertThat(vault("other.json", "sample").masked(OWNER, sealed)).isEqualTo(new Masked("***", "***", null, null));
        assertThat(vault.masked(OWNER, tampered)).isEqualTo(new Masked("***", null, null, null));
    }

    @Test
    void theSameValueHasTheSameHashWithinOneCollectionOnly() {
        var phone = PhoneNumber.of("138-1234-1234");

        assertThat(vault.hash("people", phone)).isEqualTo(sealed().hashes().get(Kind.PHONE));
        assertThat(vault.hash("others", phone)).isNotEqualTo(vault.hash("people", phone));
        assertThat(vault("keys.json", "another").hash("people", phone)).isNotEqualTo(vault.hash("people", phone));
        assertThat(vault("other.json", "sample").hash("people", phone)).isNotEqualTo(vault.hash("people", phone));
        assertThat(sealed().hashes()).doesNotContainKey(Kind.NAME);
    }

    @Test
    void whatIsSealedSaysNothing() {
        var sealed = sealed();

        assertThat(sealed + JsonMapper.shared().writeValueAsString(sealed))
                .doesNotContain("13812341234", "欧阳", "440524")
                .startsWith("Sealed[");
    }
}
