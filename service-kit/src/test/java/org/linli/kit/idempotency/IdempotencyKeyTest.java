package org.linli.kit.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a key becomes before anything of it is stored. */
class IdempotencyKeyTest {

    private static final URI URI_A = URI.create("/api/v1/lamps?a=1");
    private static final byte[] BODY = "{}".getBytes(UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "ключ", "tab\there"})
    void whatIsNoKeyIsRefused(String text) {
        assertThatThrownBy(() -> IdempotencyKey.of("lin", List.of(text))).isInstanceOf(KeyRefused.Malformed.class);
    }

    @Test
    void oneKeyOfAtMost128CharactersIsTaken() {
        assertThat(IdempotencyKey.of("lin", List.of("k".repeat(128)))).isNotNull();
        assertThatThrownBy(() -> IdempotencyKey.of("lin", List.of("k".repeat(129))))
                .isInstanceOf(KeyRefused.Malformed.class);
        assertThatThrownBy(() -> IdempotencyKey.of("lin", List.of("k", "k"))).isInstanceOf(KeyRefused.Malformed.class);
    }

    @Test
    void aKeyBelongsToOneCaller() {
        assertThat(key("lin", "k").claimId())
                .isEqualTo(key("lin", "k").claimId())
                .isNotEqualTo(key("wang", "k").claimId())
                .isNotEqualTo(key("lin", "l").claimId());
    }

    @Test
    void anotherMethodPathQueryOrBodyIsAnotherCall() {
        var key = key("lin", "k");

        assertThat(List.of(
                        key.fingerprint("POST", URI_A, BODY),
                        key.fingerprint("PUT", URI_A, BODY),
                        key.fingerprint("POST", URI.create("/api/v1/lamp?a=1"), BODY),
                        key.fingerprint("POST", URI.create("/api/v1/lamps?a=2"), BODY),
                        key.fingerprint("POST", URI_A, "{ }".getBytes(UTF_8))))
                .doesNotHaveDuplicates();
        assertThat(key.fingerprint("POST", URI_A, BODY)).isEqualTo(key.fingerprint("POST", URI_A, BODY.clone()));
    }

    @Test
    void anAnswerIsOpenedOnlyByTheKeyThatSealedIt() {
        var seal = new Seal();
        var closed = seal.close(key("lin", "k").sealingKey(), "13800138000".getBytes(UTF_8));

        assertThat(new String(closed, UTF_8)).doesNotContain("13800138000");
        assertThat(seal.open(key("lin", "k").sealingKey(), closed))
                .asString(UTF_8)
                .isEqualTo("13800138000");
        assertThatThrownBy(() -> seal.open(key("wang", "k").sealingKey(), closed))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Arrays.equals(closed, seal.close(key("lin", "k").sealingKey(), "13800138000".getBytes(UTF_8))))
                .isFalse();
    }

    private static IdempotencyKey key(String subject, String key) {
        return IdempotencyKey.of(subject, List.of(key));
    }
}
