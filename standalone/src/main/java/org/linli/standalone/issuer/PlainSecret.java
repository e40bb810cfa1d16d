package org.linli.standalone.issuer;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The development client's secret, which everybody knows: hashing it would protect nothing, and would cost a tenth of a
 * second of processor time with every token.
 */
final class PlainSecret implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : secret.toString();
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String stored) {
        return secret != null && stored != null && stored.contentEquals(secret);
    }
}
