package org.linli.grid.leader;

import org.linli.event.DivisionCode;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why a leader is not tied to a division. */
abstract sealed class LeaderRefused extends Refusal {

    private LeaderRefused(String why) {
        super(why);
    }

    /** The person answers for the division already. */
    static final class AlreadyResponsible extends LeaderRefused {

        AlreadyResponsible(DivisionCode division) {
            super("answers for " + division);
        }
    }

    /** Leaders answer for districts, streets and communities. */
    static final class NotOfficial extends LeaderRefused {

        NotOfficial(DivisionCode division) {
            super("no official division: " + division);
        }
    }

    /** A last day before the first one. */
    static final class EndsBeforeItBegins extends LeaderRefused {

        EndsBeforeItBegins() {
            super("ends before it begins");
        }
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case AlreadyResponsible _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "already-responsible",
                        "此人已包抓该区划",
                        "The person answers for that division already");
            case NotOfficial _ -> Problem.malformed("code", "应为区县、街道或社区", "is a district, street or community");
            case EndsBeforeItBegins _ -> Problem.malformed("until", "应晚于 from", "is after from");
        };
    }
}
