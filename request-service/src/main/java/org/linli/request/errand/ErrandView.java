package org.linli.request.errand;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.kit.identity.Role;
import org.linli.kit.personal.vault.Masked;
import org.linli.request.errand.ErrandState.HandOver;
import org.linli.request.errand.ErrandState.Proof;

/**
 * An errand as the API shows it.
 *
 * @param recipient masked; null if it is only whoever the order says
 */
record ErrandView(
        String requestId,
        ErrandState.Name state,
        String runner,
        @Nullable Role role,
        Instant claimedAt,
        @Nullable Whom recipient,
        @Nullable HandOver handOver,
        @Nullable Proof proof,
        @Nullable String thanks,
        long version) {

    record Whom(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String address) {}

    static ErrandView of(Errand errand, Masked recipient) {
        var whom =
                errand.recipient() == null ? null : new Whom(recipient.name(), recipient.phone(), recipient.address());
        return new ErrandView(
                errand.id(),
                errand.state().name(),
                errand.runner(),
                errand.role(),
                errand.claimedAt(),
                whom,
                errand.state().given(),
                errand.state().shown(),
                errand.state() instanceof ErrandState.Thanked thanked ? thanked.words() : null,
                errand.version());
    }
}
