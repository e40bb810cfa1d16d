package org.linli.partymember.cultivation.publicity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.event.CultivationEvent;
import org.linli.event.DivisionCode;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.partymember.member.Member;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A piece about a member whom others may follow. Without the member's consent it does not name them, wherever it is shown.
 *
 * @param name of the member, sealed; null if it is not known
 * @param consent whether the member agreed to be named, in their own word
 * @param scopes who sees it before it is published: the division's staff, the member's unit and the member
 */
@Document(RoleModel.COLLECTION)
@TypeAlias("role-model")
record RoleModel(
        @Id String id,
        String memberId,
        DivisionCode division,
        String title,
        String text,
        @Nullable Sealed name,
        boolean consent,
        RoleModelState state,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "role_models";

    /** What is written about them. */
    record Piece(DivisionCode division, String title, String text) {}

    static Change<RoleModel> draft(String id, Member member, Piece piece, @Nullable Sealed name) {
        var scopes = ScopeKeys.of(
                ScopeKeys.division(piece.division()), ScopeKeys.unit(member.unitId()), ScopeKeys.member(member.id()));
        return Change.silent(new RoleModel(
                id,
                member.id(),
                piece.division(),
                piece.title(),
                piece.text(),
                name,
                false,
                new RoleModelState.Draft(),
                scopes,
                1));
    }

    /** The member's own word; it holds at once, for what is published too. */
    Change<RoleModel> consent(boolean given) {
        return consent == given ? Change.none(this) : Change.silent(with(given, state));
    }

    Change<RoleModel> publish(String by, UUID eventId, Instant at) {
        return switch (state) {
            case RoleModelState.Draft _ -> {
                var next = with(consent, new RoleModelState.Published(by, at));
                yield Change.of(
                        next,
                        new CultivationEvent.RoleModelPublished(
                                eventId, id, next.version, division, memberId, consent, at));
            }
            case RoleModelState.Published _ -> Change.none(this);
            case RoleModelState.Withdrawn _ -> throw new RoleModelRefused.IllegalMove(state.name(), "publish");
        };
    }

    Change<RoleModel> withdraw(String by, UUID eventId, Instant at) {
        return switch (state) {
            case RoleModelState.Draft _ -> Change.silent(with(consent, new RoleModelState.Withdrawn(by, at)));
            case RoleModelState.Published _ -> {
                var next = with(consent, new RoleModelState.Withdrawn(by, at));
                yield Change.of(
                        next,
                        new CultivationEvent.RoleModelWithdrawn(eventId, id, next.version, division, memberId, at));
            }
            case RoleModelState.Withdrawn _ -> Change.none(this);
        };
    }

    private RoleModel with(boolean agreed, RoleModelState to) {
        return new RoleModel(id, memberId, division, title, text, name, agreed, to, scopes, version + 1);
    }
}
