package org.linli.partymember.member;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.linli.event.MemberKind;
import org.linli.kit.personal.IdentityNumber;
import org.linli.kit.personal.PersonName;
import org.linli.kit.personal.PersonalData;
import org.linli.kit.personal.PhoneNumber;

/** A member to be registered. */
record NewMember(
        @NotNull MemberKind kind,
        @Nullable PersonName name,
        @Nullable PhoneNumber phone,
        @Nullable IdentityNumber identityNumber) {

    PersonalData personal() {
        return new PersonalData(name, phone, identityNumber);
    }
}
