package org.linli.kit.personal.disclosure;

import org.jspecify.annotations.Nullable;
import org.linli.kit.personal.Personal;
import org.linli.kit.personal.PersonalData;

/** Personal values in plain, as JSON only; null where there is none. */
public record Disclosed(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String identityNumber) {

    static Disclosed of(PersonalData data) {
        return new Disclosed(plain(data.name()), plain(data.phone()), plain(data.identityNumber()));
    }

    private static @Nullable String plain(@Nullable Personal value) {
        return value == null ? null : value.plain();
    }

    @Override
    public String toString() {
        return "Disclosed[***]";
    }
}
