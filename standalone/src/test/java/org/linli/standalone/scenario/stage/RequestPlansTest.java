package org.linli.standalone.scenario.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.event.Channel;
import org.linli.event.GridKind;
import org.linli.standalone.sample.GridCounts;
import org.linli.standalone.sample.GridLayout;
import org.linli.standalone.sample.SampleDistrict;
import org.linli.standalone.scenario.file.Scenario.Rated;
import org.linli.standalone.scenario.file.Scenario.Requests;
import org.linli.standalone.scenario.stage.PlannedRequest.Stage;

class RequestPlansTest {

    private static final Requests REQUESTS = new Requests(200, 180, List.of(Channel.APP, Channel.PATROL));

    @Test
    void exactlyTheHandledOnesAreClosedAndTheOthersStayOpenInDifferentStates() {
        var plans = all(null);

        assertThat(plans).filteredOn(plan -> plan.last() == Stage.CLOSED).hasSize(180);
        assertThat(plans)
                .extracting(PlannedRequest::last)
                .contains(Stage.SUBMITTED, Stage.DISPATCHED, Stage.SIGNED, Stage.ANSWERED);
        assertThat(plans).filteredOn(plan -> plan.channel() == Channel.PATROL).hasSize(100);
    }

    @Test
    void exactlyTheRatingsOfTheFileAreGivenAndOnlyToClosedOrders() {
        var plans = all(new Rated(30, 5));

        assertThat(plans)
                .filteredOn(plan -> Boolean.TRUE.equals(plan.satisfied()))
                .hasSize(30);
        assertThat(plans)
                .filteredOn(plan -> Boolean.FALSE.equals(plan.satisfied()))
                .hasSize(5);
        assertThat(plans).filteredOn(plan -> plan.satisfied() != null).allMatch(plan -> plan.last() == Stage.CLOSED);
    }

    @Test
    void whereAFileSaysNothingOfRatingsSomeAreSatisfied() {
        var rated = all(null).stream().filter(plan -> plan.satisfied() != null).toList();

        assertThat(rated).hasSize(18).allMatch(plan -> Boolean.TRUE.equals(plan.satisfied()));
    }

    @Test
    void theSameRequestIsTheSameEveryTime() {
        assertThat(all(null)).isEqualTo(all(null));
    }

    private static List<PlannedRequest> all(@Nullable Rated rated) {
        var district = SampleDistrict.of("230307");
        var counts = new GridCounts(Map.of(GridKind.BASIC, 4, GridKind.DEDICATED, 2), 10);
        var layout = new GridLayout(district, district.list().communities(), counts);
        var plans = new RequestPlans(layout, REQUESTS, rated, 3);
        return IntStream.range(0, REQUESTS.received()).mapToObj(plans::plan).toList();
    }
}
