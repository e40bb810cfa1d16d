package org.linli.request.mediation;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.kit.personal.Personal;

/**
 * A mediation as the API shows it.
 *
 * @param parties masked
 * @param terms of the agreement; like the notes, the advice and the follow-up null to those who do not conduct it
 */
record MediationView(
        String requestId,
        MediationState.Name state,
        Instant openedAt,
        List<Party> parties,
        List<Session> sessions,
        @Nullable String terms,
        @Nullable Instant agreedAt,
        @Nullable String followUpOn,
        @Nullable String advice,
        @Nullable String followUp,
        long version) {

    record Party(
            int number,
            String name,
            @Nullable String phone,
            @Nullable String address) {

        static Party masked(int number, MediationFile.Party plain) {
            var phone = plain.phone();
            var address = plain.address();
            return new Party(
                    number,
                    Personal.Kind.NAME.restored(plain.name()).masked(),
                    phone == null ? null : Personal.Kind.PHONE.restored(phone).masked(),
                    address == null
                            ? null
                            : Personal.Kind.ADDRESS.restored(address).masked());
        }
    }

    record Session(
            Instant at,
            String place,
            String mediator,
            @Nullable String note) {}

    /** Who takes part, in plain. */
    record Disclosed(List<MediationFile.Party> parties) {

        @Override
        public String toString() {
            return "Disclosed[***]";
        }
    }

    /** @param inside whether the reader conducts it */
    static MediationView of(Mediation mediation, MediationFile file, boolean inside) {
        var sessions = IntStream.range(0, mediation.sessions().size())
                .mapToObj(i -> session(
                        mediation.sessions().get(i), inside ? file.notes().get(i) : null))
                .toList();
        var parties = IntStream.range(0, file.parties().size())
                .mapToObj(i -> Party.masked(i + 1, file.parties().get(i)))
                .toList();
        return new MediationView(
                mediation.id(),
                mediation.state().name(),
                mediation.openedAt(),
                parties,
                sessions,
                inside ? file.terms() : null,
                agreedAt(mediation.state()),
                mediation.state() instanceof MediationState.Agreed(var _, var day) ? day : null,
                inside ? file.advice() : null,
                inside ? file.followUp() : null,
                mediation.version());
    }

    private static Session session(Mediation.Session session, @Nullable String note) {
        return new Session(session.at(), session.place(), session.mediator(), note);
    }

    private static @Nullable Instant agreedAt(MediationState state) {
        return switch (state) {
            case MediationState.Agreed(var at, var _) -> at;
            case MediationState.FollowedUp(var at, var _, var _) -> at;
            case MediationState.Open _, MediationState.Failed _ -> null;
        };
    }
}
