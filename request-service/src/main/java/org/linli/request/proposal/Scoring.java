package org.linli.request.proposal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;
import org.linli.kit.problem.Text;
import org.linli.request.proposal.Proposal.Reason;

/** Scores candidates, the same ones always the same: a pure function of what is known of them. */
final class Scoring {

    /** The best first; of those that are as good, the one with less to do, then by id. */
    private static final Comparator<Proposal> BEST_FIRST = Comparator.comparingInt(Proposal::score)
            .reversed()
            .thenComparingLong(Proposal::load)
            .thenComparing(Proposal::unitId);

    private final Weights weights;

    Scoring(Weights weights) {
        this.weights = weights;
    }

    List<Proposal> ranked(Collection<Candidate> candidates, DivisionCode grid, String category, int most) {
        return candidates.stream()
                .map(candidate -> scored(candidate, grid, category))
                .sorted(BEST_FIRST)
                .limit(most)
                .toList();
    }

    private Proposal scored(Candidate candidate, DivisionCode grid, String category) {
        var reasons = new ArrayList<Reason>();
        if (candidate.named()) {
            reasons.add(new Reason(
                    Ground.CATALOGUE,
                    weights.catalogue(),
                    new Text("事项清单指定其办理“" + category + "”", "The catalogue names it for " + category)));
        }
        addNearness(candidate, grid, reasons);
        addPast(candidate.past(), category, reasons);
        addLoad(candidate.load(), reasons);
        var score = reasons.stream().mapToInt(Reason::points).sum();
        return new Proposal(candidate.unitId(), candidate.name(), score, candidate.load(), List.copyOf(reasons));
    }

    private void addNearness(Candidate candidate, DivisionCode grid, List<Reason> reasons) {
        var home = candidate.division();
        if (covers(home, grid, DivisionLevel.COMMUNITY)) {
            reasons.add(new Reason(
                    Ground.SAME_COMMUNITY, weights.sameCommunity(), new Text("驻本社区", "In the same community")));
        } else if (covers(home, grid, DivisionLevel.STREET)) {
            reasons.add(new Reason(Ground.SAME_STREET, weights.sameStreet(), new Text("驻本街道", "In the same street")));
        } else if (covers(home, grid, DivisionLevel.DISTRICT)) {
            reasons.add(
                    new Reason(Ground.SAME_DISTRICT, weights.sameDistrict(), new Text("驻本区县", "In the same district")));
        }
        if (grid.at(DivisionLevel.COMMUNITY).value().equals(candidate.checkedIn())) {
            reasons.add(new Reason(
                    Ground.CHECKED_IN, weights.checkedIn(), new Text("已到本社区报到", "Has checked in with the community")));
        }
    }

    /** Whether both lie in the same division of a level. */
    private static boolean covers(DivisionCode home, DivisionCode grid, DivisionLevel level) {
        return home.level().compareTo(level) >= 0 && home.at(level).equals(grid.at(level));
    }

    private void addPast(Candidate.Past past, String category, List<Reason> reasons) {
        if (past.answered() > 0) {
            reasons.add(new Reason(
                    Ground.EXPERIENCE,
                    atMost(past.answered(), weights.experience(), weights.experienceAtMost()),
                    new Text(
                            "办理过“" + category + "” " + past.answered() + " 件",
                            "Has answered " + past.answered() + " of " + category)));
        }
        if (past.notOurs() > 0) {
            reasons.add(new Reason(
                    Ground.GAVE_BACK_AS_NOT_OURS,
                    -atMost(past.notOurs(), weights.notOurs(), weights.returnsAtMost()),
                    new Text(
                            "曾以非本单位职责或辖区退回此类 " + past.notOurs() + " 件",
                            "Gave " + past.notOurs() + " such back as none of its duty or area")));
        }
        if (past.returned() > 0) {
            reasons.add(new Reason(
                    Ground.GAVE_BACK,
                    -atMost(past.returned(), weights.returned(), weights.returnsAtMost()),
                    new Text("曾退回此类 " + past.returned() + " 件", "Gave " + past.returned() + " such back")));
        }
    }

    private void addLoad(long load, List<Reason> reasons) {
        if (load > 0) {
            reasons.add(new Reason(
                    Ground.LOAD,
                    -atMost(load, weights.load(), weights.loadAtMost()),
                    new Text("在办 " + load + " 件", load + " open orders")));
        }
    }

    private static int atMost(long times, int points, int most) {
        return (int) Math.min(most, times * points);
    }
}
