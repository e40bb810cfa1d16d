package org.linli.standalone.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.event.Channel;
import org.linli.event.GridKind;
import org.linli.event.MemberKind;
import org.linli.standalone.sample.DivisionList;
import org.linli.standalone.scenario.figure.Figure;

class ScenarioFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("scenarios")
    void theScenariosOfTheProjectCanBePlayed(Path file) {
        assertThat(ScenarioFile.read(file).expect()).isNotEmpty();
    }

    static Stream<Path> scenarios() throws IOException {
        try (var files = Files.list(Path.of("../scenarios"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
        }
    }

    @Test
    void whatIsAskedForNeedsSomeGroundWhereTheFileNamesNone() throws Exception {
        assertThat(read("division: '230307'\nstructure: {communities: 3}\nplay: {errands: 1}")
                        .structure()
                        .grids())
                .isEqualTo(Map.of(GridKind.BASIC, 3));
    }

    @Test
    void everyKeyIsRead() throws Exception {
        var scenario = read("""
                locality: 某地
                division: "140213"
                structure: {streets: 2, communities: 3, grids: {BASIC: 4, RURAL: 5}, micro_grids: 6,
                            staff: {GRID_LEAD: 7}, units: 8, members: {FRAIL: 9}}
                play: {requests: {received: 10, handled: 9, channels: [WALK_IN]}, rated: {satisfied: 2, not_satisfied: 1},
                       unit_check_ins: 3, member_check_ins: 4, deeds: 5}
                expect: {staff_total: 7}
                """);

        var structure = scenario.structure();
        var play = scenario.play();
        assertThat(structure.of(DivisionList.of("140213")).all()).hasSize(1 + 2 + 3);
        assertThat(structure.gridCounts().grids()).isEqualTo(Map.of(GridKind.BASIC, 4, GridKind.RURAL, 5));
        assertThat(structure.staff()).isEqualTo(Map.of(StaffRole.GRID_LEAD, 7));
        assertThat(People.of(scenario)).isEqualTo(new People(8, Map.of(MemberKind.FRAIL, 9)));
        assertThat(play.requests()).isEqualTo(new Scenario.Requests(10, 9, List.of(Channel.WALK_IN)));
        assertThat(play.rated()).isEqualTo(new Scenario.Rated(2, 1));
        assertThat(play.unitCheckIns() + play.memberCheckIns() + play.deeds()).isEqualTo(12);
        assertThat(scenario.expect()).containsOnlyKeys(Figure.STAFF_TOTAL);
    }

    @Test
    void whatIsAbsentIsNothingAndStreetsAndCommunitiesAreAll() throws Exception {
        var scenario = read("division: '230307'");

        var list = scenario.structure().of(DivisionList.of("230307"));

        assertThat(list.all()).hasSize(1 + 2 + 19);
        assertThat(People.of(scenario)).isEqualTo(new People(0, Map.of()));
        assertThat(scenario.expect()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'play: {patrols: {due: 1, late: 1}}'                    | unknown key: play.patrols.late",
                "'play: {patrols: {due: 1, done: 1}}'                    | play.patrols: there is no staff",
                "'play: {patrols: {due: 1, done: 2}}'                    | play.patrols.done: more than are due",
                "'play: {care_subjects: {RED: 1}}'                       | play.care_subjects: there is no staff",
                "'play: {care_subjects: {GREEN: 1}}'                     | play.care_subjects",
                "'play: {care_days: 91}'                                 | play.care_days: more than 90",
                "'structure: {matters: {classes: 3, matters: 2}}'        | structure.matters.classes",
                "'structure: {stations: 2}'                              | structure.stations: there is no grid",
                "'structure: {pillars: 3}'                               | unknown key: structure.pillars",
                "'removal: 3'                                            | unknown key: removal",
                "'play: {requests: {received: 1, handled: 1, late: 1}}'  | unknown key: play.requests.late",
                "'expect: {walking_rate: 1}'                             | expect.walking_rate",
                "'structure: {grids: {BASIC: 1, LUNAR: 1}}'              | structure.grids.LUNAR",
                "'structure: {units: many}'                              | structure.units",
                "'structure: {units: -1}'                                | structure.units: less than nothing",
                "'structure: {streets: 3}'                               | there are only 2 streets",
                "'structure: {micro_grids: 1}'                           | structure.micro_grids",
                "'structure: {staff: {FULL_TIME: 1}}'                    | structure.staff",
                "'play: {whistles: {blown: 1, units: 2, arrived: 3}}'    | play.whistles.arrived: more than are called",
                "'play: {whistles: {blown: 1, units: 0}}'                | play.whistles.units: 1 to 10",
                "'play: {suspensions: {asked: 1, resumed: 2}}'           | play.suspensions.resumed: more than are granted",
                "'play: {requests_by_kind: {WISH: 1}}'                   | unknown key: play.requests_by_kind.WISH",
                "'play: {requests: {received: 1, handled: 2}}'           | play.requests.handled: more than received",
                "'play: {rated: {satisfied: 1, not_satisfied: 0}}'       | play.rated",
                "'play: {hotline_orders: {received: 1, returned_once: 1, returned_three_times: 1}}' | play.hotline_orders: more",
                "'play: {pioneer_titles: {岗位先锋: 21}}'                 | play.pioneer_titles.岗位先锋: more than can hold it",
                "'play: {honour_titles: {最美居民: -1}}'                  | play.honour_titles.最美居民: less than nothing",
                "'structure: {units: 1, units: 2}'                       | not YAML",
                "'structure: ['                                          | not YAML",
            })
    void whatCannotBePlayedIsNamed(String yaml, String named) {
        assertThatThrownBy(() -> read("division: '230307'\n" + yaml))
                .isInstanceOf(BadScenario.class)
                .hasMessageContaining(named);
    }

    @Test
    void aScenarioWithoutADistrictOfTheListIsRefused() {
        assertThatThrownBy(() -> read("locality: nowhere")).hasMessageContaining("division: missing");
        assertThatThrownBy(() -> read("division: '999999'")).hasMessageContaining("no district 999999");
        assertThatThrownBy(() -> ScenarioFile.read(folder.resolve("absent.yaml")))
                .hasMessageContaining("no file");
    }

    @Test
    void whereAFileNamesNoPeopleThereAreEnoughForWhatItPlays() throws Exception {
        var scenario = read("division: '230307'\nplay: {unit_check_ins: 30, deeds: 3}");

        assertThat(People.of(scenario)).isEqualTo(new People(30, Map.of(MemberKind.EMPLOYED, 20)));
    }

    @Test
    void theHotlinesOrdersNeedAGridAndUnitsAndMayAllBeRated() throws Exception {
        var scenario = read("""
                division: '230307'
                structure: {communities: 3}
                play: {hotline_orders: {received: 10, returned_once: 2, returned_three_times: 1, whistled: 3}, rated: {satisfied: 9, not_satisfied: 1}}
                expect: {orders_on_joint_meeting_agenda: 1, callbacks_delivered_per_order_in_sequence: true, duplicate_hotline_numbers_created: 0}
                """);

        assertThat(scenario.play().hotlineOrders()).isEqualTo(new Scenario.HotlineOrders(10, 2, 1, 3));
        assertThat(scenario.structure().gridCounts().total()).isEqualTo(3);
        assertThat(People.of(scenario).units()).isEqualTo(20);
    }

    private Scenario read(String yaml) throws IOException {
        return ScenarioFile.read(Files.writeString(folder.resolve("scenario.yaml"), yaml));
    }
}
