package org.linli.partymember.cultivation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;

/** A candidate as callers see them. */
record CandidateView(
        String id,
        String planId,
        DivisionCode divisionCode,
        int year,
        String memberId,
        CandidateState.Name state,
        @Nullable String mentorId,
        int criteria,
        List<Integer> met,
        List<Candidate.Note> notes,
        @Nullable String droppedFor,
        long version) {

    static CandidateView of(Candidate candidate) {
        return new CandidateView(
                candidate.id(),
                candidate.planId(),
                candidate.division(),
                candidate.year(),
                candidate.memberId(),
                candidate.state().name(),
                candidate.state().mentor(),
                candidate.criteria(),
                candidate.met(),
                candidate.notes(),
                candidate.state() instanceof CandidateState.Dropped(var reason, var _) ? reason : null,
                candidate.version());
    }
}
