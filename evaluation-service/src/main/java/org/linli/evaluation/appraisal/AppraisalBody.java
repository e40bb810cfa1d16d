package org.linli.evaluation.appraisal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.appraisal.ballot.BallotRefused;
import org.linli.evaluation.appraisal.ballot.Grade;
import org.linli.evaluation.appraisal.ballot.VoterBody;
import org.linli.evaluation.appraisal.tally.Quorum;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionCode;

/** What callers send. */
final class AppraisalBody {

    private AppraisalBody() {}

    /**
     * An appraisal to be.
     *
     * @param bodies who votes; their weights add up to 1000
     * @param quorum the share of all voters who have to vote; two thirds if it is not given
     * @param opensAt if it is past, it opens at once
     */
    record NewAppraisal(
            @NotNull DivisionCode divisionCode,
            @NotBlank @Size(max = 100) String title,
            @NotNull SubjectKind subjectKind,
            @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid NewNominee> nominees,
            @NotNull @Size(min = 1, max = 3) List<@NotNull @Valid NewVoterBody> bodies,
            @Nullable @Valid QuorumShare quorum,
            @NotNull Instant opensAt,
            @NotNull Instant closesAt) {

        Draft draft(Map<Grade, Integer> points) {
            return new Draft(
                    divisionCode,
                    title,
                    subjectKind,
                    nominees.stream().map(NewNominee::subjectId).toList(),
                    bodies.stream().map(NewVoterBody::electorate).toList(),
                    quorum == null ? Quorum.USUAL : new Quorum(quorum.numerator(), quorum.denominator()),
                    points,
                    opensAt,
                    closesAt);
        }

        List<String> names() {
            return nominees.stream().map(NewNominee::name).toList();
        }
    }

    /** @param name as the ballot calls them */
    record NewNominee(
            @NotBlank @Size(max = 200) String subjectId,
            @NotBlank @Size(max = 50) String name) {}

    /**
     * Who votes.
     *
     * @param weightPermille 400, 300 or 300 if it is not given
     * @param voters their {@code sub} at the identity provider
     */
    record NewVoterBody(
            @NotNull VoterBody body,
            @Nullable @Min(1) @Max(1000) Integer weightPermille,
            @NotNull @Size(min = 1, max = Draft.MOST_VOTERS) List<@NotBlank @Size(max = 200) String> voters) {

        Electorate electorate() {
            return new Electorate(body, weightPermille == null ? body.usualPermille() : weightPermille, voters);
        }
    }

    /** A fraction, at most 1. */
    record QuorumShare(
            @NotNull @Min(1) @Max(1000) Integer numerator,
            @NotNull @Min(1) @Max(1000) Integer denominator) {}

    record OpenedAppraisal() {}

    record CancelledAppraisal(@NotBlank @Size(max = 500) String reason) {}

    /** @param grades every nominee once, in any order */
    record NewBallot(@NotNull @Size(min = 1, max = 200) List<@NotNull @Valid GradedNominee> grades) {

        /** In the order of the nominees. */
        List<Grade> inOrderOf(List<String> nominees) {
            if (grades.size() != nominees.size()) {
                throw new BallotRefused.Incomplete();
            }
            return nominees.stream().map(this::gradeOf).toList();
        }

        private Grade gradeOf(String nominee) {
            return grades.stream()
                    .filter(one -> one.subjectId().equals(nominee))
                    .findFirst()
                    .orElseThrow(BallotRefused.Incomplete::new)
                    .grade();
        }
    }

    record GradedNominee(
            @NotBlank @Size(max = 200) String subjectId,
            @NotNull Grade grade) {}

    /** @param receipt as it was told when the ballot was cast */
    record BallotSearch(
            @NotNull @Pattern(regexp = "[0-9a-f]{32}") String receipt) {}
}
