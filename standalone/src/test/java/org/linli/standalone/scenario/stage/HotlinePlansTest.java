package org.linli.standalone.scenario.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.standalone.sample.SampleDistrict;
import org.linli.standalone.scenario.file.Scenario.HotlineOrders;
import org.linli.standalone.scenario.file.Scenario.Rated;

class HotlinePlansTest {

    private static final List<String> UNITS = List.of("u1", "u2", "u3", "u4", "u5");

    private final SampleDistrict district = SampleDistrict.of(SampleDistrict.DEFAULT);
    private final Ground ground = new Ground(
            "140213001001001", district.areaOf(district.list().communities().getFirst()));
    private final HotlinePlans plans =
            new HotlinePlans(new HotlineOrders(10, 3, 2, 4), new Rated(8, 1), List.of(ground), UNITS, 4711);

    private List<HotlinePlans.Plan> all() {
        return IntStream.range(0, 10).mapToObj(plans::plan).toList();
    }

    @Test
    void asManyComeBackAsTheFileSaysEachTimeFromAnotherUnit() {
        assertThat(all()).filteredOn(plan -> plan.returns() == 3).hasSize(2);
        assertThat(all()).filteredOn(plan -> plan.returns() == 1).hasSize(3);
        assertThat(all()).allSatisfy(plan -> assertThat(plan.units()).doesNotHaveDuplicates());
    }

    @Test
    void asManyAreWhistledForAsTheFileSaysAndNoneOfThemComesBack() {
        assertThat(all()).filteredOn(HotlinePlans.Plan::whistled).hasSize(4).allMatch(plan -> plan.returns() == 0);
    }

    @Test
    void asManyAreContentAsTheFileSays() {
        assertThat(all()).filteredOn(plan -> Boolean.TRUE.equals(plan.rating())).hasSize(8);
        assertThat(all())
                .filteredOn(plan -> Boolean.FALSE.equals(plan.rating()))
                .hasSize(1);
        assertThat(all()).filteredOn(plan -> plan.rating() == null).hasSize(1);
    }

    @Test
    void everyOrderHasANumberOfItsOwnAndAnotherRunOthers() {
        assertThat(all()).extracting(plan -> plan.work().number()).doesNotHaveDuplicates();
        var another = new HotlinePlans(new HotlineOrders(10, 3, 2, 4), null, List.of(ground), UNITS, 4712);
        assertThat(another.plan(0).work().number())
                .isNotEqualTo(plans.plan(0).work().number());
    }
}
