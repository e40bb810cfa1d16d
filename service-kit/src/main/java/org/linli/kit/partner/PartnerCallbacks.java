package org.linli.kit.partner;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/** Where partners want to be called, and what such calls are signed with; the file of partners says it. */
public final class PartnerCallbacks {

    /** What the subject of a partner's calls begins with; its id follows. */
    public static final String SUBJECT = "partner/";

    private final Partners partners;
    private final InstantSource clock;

    PartnerCallbacks(Partners partners, InstantSource clock) {
        this.partners = partners;
        this.clock = clock;
    }

    /** One partner's. */
    public record Callback(URI address, SigningKey key) {}

    /** Empty if there is no such partner, it wants no calls, or no key of it is good now. */
    public Optional<Callback> of(String partner) {
        return partners.find(partner).flatMap(this::callback);
    }

    /** Whether there is anything to tell it: it has named an address, or somebody has taken it out of the file for a while. */
    public boolean isWantedBy(String partner) {
        return partners.find(partner).map(known -> known.callbacks() != null).orElse(true);
    }

    private Optional<Callback> callback(Partner partner) {
        return Optional.ofNullable(partner.callbacks())
                .flatMap(address -> partner.newestKey(clock.instant()).map(key -> new Callback(address, key)));
    }
}
