package org.linli.request.contact;

import org.jspecify.annotations.Nullable;
import org.linli.kit.personal.PhoneNumber;
import org.linli.kit.personal.vault.Owner;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.personal.vault.SealedCollection;
import org.linli.kit.personal.vault.Vault;
import org.springframework.stereotype.Component;

/** The contacts of orders: sealed on their way in, masked on their way out. */
@Component
public class Contacts {

    /** Where orders hold them. */
    public static final SealedCollection PLACE = new SealedCollection("orders", "request.contact");

    private final Vault vault;

    Contacts(Vault vault) {
        this.vault = vault;
    }

    /** The document that an order's contact belongs to. */
    public static Owner owner(String orderId) {
        return new Owner(PLACE.collection(), orderId);
    }

    public @Nullable Sealed seal(String orderId, @Nullable Contact contact) {
        return contact == null ? null : vault.seal(owner(orderId), contact.data());
    }

    public @Nullable ContactView masked(String orderId, @Nullable Sealed contact) {
        if (contact == null) {
            return null;
        }
        var masked = vault.masked(owner(orderId), contact);
        return new ContactView(masked.name(), masked.phone());
    }

    /** What orders whose contact has this number are found by. */
    public String hash(PhoneNumber phone) {
        return vault.hash(PLACE.collection(), phone);
    }
}
