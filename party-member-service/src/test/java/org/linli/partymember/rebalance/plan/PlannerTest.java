package org.linli.partymember.rebalance.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.partymember.member.Ability;
import org.linli.partymember.rebalance.plan.Assignment.Verdict;
import org.linli.partymember.rebalance.town.Need;
import org.linli.partymember.rebalance.town.Person;
import org.linli.partymember.rebalance.town.Person.Word;
import org.linli.partymember.rebalance.town.Place;

/** Plans so small that one sees what must come of them. Two communities, a kilometre and a half apart. */
class PlannerTest {

    private static final Place WEST = Town.place(1, "西苑", 112.700, 300, List.of());
    private static final Place EAST = Town.place(2, "东苑", 112.717, 300, List.of());

    private final Planner planner = new Planner();

    @Test
    void aCrowdedCommunityIsRelievedUntilBothHaveTheirShare() {
        var plan = plan(List.of(WEST, EAST), members(12, 1, Word.NONE));

        assertThat(moving(plan))
                .hasSizeBetween(3, 6)
                .allSatisfy(move -> assertThat(move.to()).isEqualTo(EAST.stop()));
        assertThat(plan.proposed().uneven()).isLessThan(plan.present().uneven());
    }

    @Test
    void whereItIsNotCrowdedOnlyThoseMoveWhoHaveAgreed() {
        var people = Stream.concat(
                        members(6, 1, Word.NONE).stream(),
                        Stream.concat(
                                members(5, 2, Word.NONE).stream(), Stream.of(Town.able("doctor", 1, Ability.MEDICAL))))
                .toList();
        var needing = Town.place(2, "东苑", 112.717, 300, List.of(new Need(Ability.MEDICAL, null, 1)));

        var plan = plan(List.of(WEST, needing), people);

        assertThat(moving(plan)).extracting(Assignment::memberId).containsExactly("doctor");
    }

    @Test
    void whoBringsWhatIsNeededHasItAmongTheReasons() {
        var needing = Town.place(2, "东苑", 112.717, 300, List.of(new Need(Ability.MEDICAL, null, 1)));

        var plan = plan(List.of(WEST, needing), List.of(Town.able("doctor", 1, Ability.MEDICAL)));

        var grounds = moving(plan).getFirst().grounds();
        assertThat(grounds.supplies()).containsExactly(new Grounds.Supply(new Need(Ability.MEDICAL, null, 1), 1));
        assertThat(grounds.gains().needed()).isEqualTo(300);
        assertThat(grounds.gains().near()).isNegative();
        assertThat(grounds.metres()).isBetween(1_400, 1_600);
    }

    @Test
    void aFrailMemberStaysRatherThanGoingFar() {
        var plan = plan(
                List.of(WEST, EAST),
                IntStream.range(0, 12).mapToObj(i -> Town.frail("m" + i, 1)).toList());

        assertThat(moving(plan)).isEmpty();
    }

    @Test
    void whoDeclinedStaysHoweverCrowdedItIs() {
        var plan = plan(List.of(WEST, EAST), members(12, 1, Word.DECLINES));

        assertThat(plan.assignments()).extracting(Assignment::verdict).containsOnly(Verdict.DECLINED);
        assertThat(plan.proposed()).isEqualTo(plan.present());
    }

    @Test
    void aPlaceThatHasTooManyTakesNobodyIn() {
        var small = new Place(WEST.community(), "西苑", WEST.point(), 900, 1, List.of());
        var smaller = new Place(EAST.community(), "东苑", EAST.point(), 300, 1, List.of());
        var people = Stream.concat(members(3, 1, Word.AGREES).stream(), members(9, 2, Word.AGREES).stream())
                .toList();

        var plan = plan(List.of(small, smaller), people);

        assertThat(moving(plan)).isEmpty();
        assertThat(plan.proposed().above()).isEqualTo(10);
    }

    @Test
    void membersOfACommunityWithoutAPlaceAreLeftOut() {
        var problem = new Problem(List.of(WEST), members(2, 2, Word.AGREES), Town.WEIGHTS, Town.RULES, Map.of());

        assertThat(problem.leftOut()).isEqualTo(2);
        assertThat(planner.plan(problem, new Watch()).assignments()).isEmpty();
    }

    @Test
    void aSearchThatNobodyWantsEndsAtOnce() {
        var watch = new Watch();
        watch.stop();

        var plan = planner.plan(Town.of(1, 4, 3, 100).problem(), watch);

        assertThat(watch.isStopped()).isTrue();
        assertThat(plan.assignments()).hasSize(100);
    }

    private Plan plan(List<Place> places, List<Person> people) {
        return planner.plan(new Problem(places, people, Town.WEIGHTS, Town.RULES, Map.of()), new Watch());
    }

    private static List<Assignment> moving(Plan plan) {
        return plan.assignments().stream()
                .filter(assignment -> assignment.verdict() == Verdict.MOVES)
                .toList();
    }

    private static List<Person> members(int number, int community, Word word) {
        return IntStream.range(0, number)
                .mapToObj(i -> Town.member("m%d-%02d".formatted(community, i), community, word))
                .toList();
    }
}
