package org.linli.kit.personal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.function.Function;
import org.springframework.data.annotation.Transient;

/**
 * A value that tells who a person is, while it is on its way in or out. Whatever turns it into text or JSON gets it masked, and
 * the store's mapping passes it over: what is kept is only what a vault has sealed.
 */
public abstract sealed class Personal
        permits PersonName, PhoneNumber, IdentityNumber, Address, PrivateNote, PrivateWord {

    /** What kinds there are; a document holds at most one value of each. The names are stored. */
    public enum Kind {
        NAME(PersonName::new, false),
        PHONE(PhoneNumber::new, true),
        IDENTITY_NUMBER(IdentityNumber::new, true),
        ADDRESS(Address::new, false),
        NOTE(PrivateNote::new, false),
        WORD(PrivateWord::new, true);

        private final Function<String, Personal> restored;
        private final boolean lookedUp;

        Kind(Function<String, Personal> restored, boolean lookedUp) {
            this.restored = restored;
            this.lookedUp = lookedUp;
        }

        /** Whether documents are looked up or counted by it: then a keyed hash of it lies beside it. */
        public boolean isLookedUp() {
            return lookedUp;
        }

        /** A value that was checked when it came in. */
        public Personal restored(String plain) {
            return restored.apply(plain);
        }
    }

    @Transient
    private final String value;

    Personal(String value) {
        this.value = value;
    }

    public abstract Kind kind();

    /** The value itself, normalised. Whoever asks for it answers for where it goes. */
    public final String plain() {
        return value;
    }

    /** What everyone may see. */
    @JsonValue
    public abstract String masked();

    @Override
    public final String toString() {
        return masked();
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Personal that && kind() == that.kind() && value.equals(that.value);
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }
}
