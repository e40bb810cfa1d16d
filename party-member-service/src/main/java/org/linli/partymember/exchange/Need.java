package org.linli.partymember.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.event.CooperationEvent.NeedStated;
import org.linli.event.DivisionCode;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a community needs.
 *
 * @param scopes the community's staff
 */
@Document(Need.COLLECTION)
@TypeAlias("need")
public record Need(
        @Id String id, DivisionCode community, Listing listing, ListingState state, List<String> scopes, long version)
        implements Aggregate {

    public static final String COLLECTION = "needs";

    static Change<Need> state(String id, DivisionCode community, Listing listing, UUID eventId, Instant at) {
        var scopes = ScopeKeys.of(ScopeKeys.division(community));
        var need = new Need(id, community, listing, new ListingState.Open(), scopes, 1);
        return Change.of(need, new NeedStated(eventId, id, 1, community, at));
    }

    public Change<Need> bind(String projectId) {
        return to(state.boundTo(projectId));
    }

    public Change<Need> release(String projectId) {
        return to(state.releasedBy(projectId));
    }

    Change<Need> withdraw() {
        return to(state.withdrawn());
    }

    private Change<Need> to(ListingState next) {
        return next == state
                ? Change.none(this)
                : Change.silent(new Need(id, community, listing, next, scopes, version + 1));
    }
}
