package org.linli.evaluation.appraisal;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.appraisal.AppraisalState.Cancelled;
import org.linli.evaluation.appraisal.Electorate.Seat;
import org.linli.evaluation.appraisal.ballot.Grade;
import org.linli.evaluation.appraisal.ballot.VoterBody;
import org.linli.evaluation.appraisal.tally.Quorum;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionCode;

/**
 * An appraisal as callers see it.
 *
 * @param votesFor the body for which the caller votes; null if for none
 * @param reason why it was called off
 */
record AppraisalView(
        String id,
        DivisionCode divisionCode,
        String title,
        SubjectKind subjectKind,
        List<NomineeView> nominees,
        List<VoterBodyView> bodies,
        Quorum quorum,
        List<GradeView> grades,
        Instant opensAt,
        Instant closesAt,
        AppraisalState.Name state,
        @Nullable VoterBody votesFor,
        @Nullable String reason,
        long version) {

    record NomineeView(String subjectId, String name) {}

    /** @param voters how many they are */
    record VoterBodyView(VoterBody body, int weightPermille, int voters) {}

    record GradeView(Grade grade, int points) {}

    /** @param names in the order of the ballot, as far as the caller may see them */
    static AppraisalView of(Appraisal appraisal, List<String> names, String caller) {
        return new AppraisalView(
                appraisal.id(),
                appraisal.division(),
                appraisal.title(),
                appraisal.subjectKind(),
                IntStream.range(0, names.size())
                        .mapToObj(i -> new NomineeView(appraisal.nominees().get(i), names.get(i)))
                        .toList(),
                appraisal.electorate().stream()
                        .map(one -> new VoterBodyView(
                                one.body(), one.permille(), one.voters().size()))
                        .toList(),
                appraisal.quorum(),
                Stream.of(Grade.values())
                        .map(grade -> new GradeView(grade, appraisal.points().getOrDefault(grade, 0)))
                        .toList(),
                appraisal.opensAt(),
                appraisal.closesAt(),
                appraisal.state().name(),
                appraisal.seatOf(caller).map(Seat::body).orElse(null),
                appraisal.state() instanceof Cancelled(var _, var _, var reason) ? reason : null,
                appraisal.version());
    }
}
