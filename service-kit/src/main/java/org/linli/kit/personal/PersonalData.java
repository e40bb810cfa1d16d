package org.linli.kit.personal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kit.personal.Personal.Kind;

/** What is known of one person; as text and as JSON it is masked. */
public record PersonalData(
        @Nullable PersonName name,
        @Nullable PhoneNumber phone,
        @Nullable IdentityNumber identityNumber,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Address address,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PrivateNote note,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PrivateWord word) {

    /** Who someone is. */
    public PersonalData(
            @Nullable PersonName name, @Nullable PhoneNumber phone, @Nullable IdentityNumber identityNumber) {
        this(name, phone, identityNumber, null, null, null);
    }

    /** What there is of these, each of another kind. */
    public static PersonalData of(Map<Kind, Personal> values) {
        return new PersonalData(
                (PersonName) values.get(Kind.NAME),
                (PhoneNumber) values.get(Kind.PHONE),
                (IdentityNumber) values.get(Kind.IDENTITY_NUMBER),
                (Address) values.get(Kind.ADDRESS),
                (PrivateNote) values.get(Kind.NOTE),
                (PrivateWord) values.get(Kind.WORD));
    }

    /** Those that are known. */
    public Map<Kind, Personal> values() {
        return Stream.<@Nullable Personal>of(name, phone, identityNumber, address, note, word)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toMap(Personal::kind, Function.identity()));
    }
}
