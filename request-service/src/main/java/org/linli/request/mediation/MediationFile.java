package org.linli.request.mediation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is personal of a mediation, opened. As text it says nothing.
 *
 * @param parties in the order of their numbers, from 1
 * @param notes one for each session, in order
 * @param terms of the agreement
 * @param advice where there is none
 * @param followUp what was found when somebody asked
 */
record MediationFile(
        List<Party> parties,
        List<String> notes,
        @Nullable String terms,
        @Nullable String advice,
        @Nullable String followUp) {

    MediationFile {
        parties = List.copyOf(parties);
        notes = List.copyOf(notes);
    }

    /** Somebody who takes part, in plain. */
    record Party(
            String name, @Nullable String phone, @Nullable String address) {

        @Override
        public String toString() {
            return "Party[***]";
        }
    }

    static MediationFile of(List<Party> parties) {
        return new MediationFile(parties, List.of(), null, null, null);
    }

    MediationFile noted(String note) {
        var more = Stream.concat(notes.stream(), Stream.of(note)).toList();
        return new MediationFile(parties, more, terms, advice, followUp);
    }

    MediationFile agreed(String text) {
        return new MediationFile(parties, notes, text, advice, followUp);
    }

    MediationFile advised(String text) {
        return new MediationFile(parties, notes, terms, text, followUp);
    }

    MediationFile followedUp(String text) {
        return new MediationFile(parties, notes, terms, advice, text);
    }

    @Override
    public String toString() {
        return "MediationFile[***]";
    }
}
