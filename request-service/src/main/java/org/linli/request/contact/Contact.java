package org.linli.request.contact;

import org.jspecify.annotations.Nullable;
import org.linli.kit.personal.PersonName;
import org.linli.kit.personal.PersonalData;
import org.linli.kit.personal.PhoneNumber;

/** Whom to call, as a caller sends it. */
public record Contact(@Nullable PersonName name, @Nullable PhoneNumber phone) {

    PersonalData data() {
        return new PersonalData(name, phone, null);
    }
}
