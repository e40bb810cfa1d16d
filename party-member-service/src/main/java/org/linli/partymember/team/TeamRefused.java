package org.linli.partymember.team;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** What cannot be done with a team. */
abstract sealed class TeamRefused extends Refusal {

    private TeamRefused(String message) {
        super(message);
    }

    /** As many as a team may have. */
    static final class Full extends TeamRefused {
        Full() {
            super("team full");
        }
    }

    /** Only one of its own leads it. */
    static final class NotInIt extends TeamRefused {

        private final String memberId;

        NotInIt(String memberId) {
            super("not in the team");
            this.memberId = memberId;
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case Full _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "team-full",
                        "队伍最多 " + Team.MOST + " 人",
                        "A team has at most " + Team.MOST + " members");
            case NotInIt not ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "not-in-team",
                        "该党员不是队员：" + not.memberId,
                        "This member is not in the team: " + not.memberId);
        };
    }
}
