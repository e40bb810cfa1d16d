package org.linli.grid.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.grid.Town;
import org.linli.grid.catalogue.Lists;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** 事无准入不得进: what no list in force admits does not get in, and the answer says why. */
@GridServiceTest
class AdmissionTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final Token RESIDENT = Token.of("RESIDENT");

    private final Api api;
    private final Town town;
    private final Lists lists;

    @Autowired
    AdmissionTest(WebTestClient http) {
        this.api = new Api(http);
        this.town = Town.imported(api);
        this.lists = new Lists(town);
    }

    @Test
    void withoutACatalogueNothingGetsInAndTheAnswerSaysSo() {
        var answer = ask("matter=a-1");

        assertThat(answer).containsEntry("admitted", false);
        assertThat(part(answer, "rule")).containsEntry("catalogue", null).containsEntry("matter", null);
        assertThat(part(answer, "reason")).containsEntry("en", "No catalogue is in force on that day");
    }

    @Test
    void aListedMatterGetsInAndTheAnswerNamesTheRule() {
        var version = lists.published(town.district(), TODAY, Lists.matter("a-1"));

        var answer = ask("matter=a-1");

        assertThat(answer).containsEntry("admitted", true);
        var rule = part(answer, "rule");
        assertThat(part(rule, "catalogue")).containsEntry("id", version).containsEntry("number", 1);
        assertThat(part(rule, "matter")).containsEntry("code", "a-1").containsEntry("kind", "MATTER");
    }

    @Test
    void eachOfTheFourListsAdmitsItsOwn() {
        lists.published(
                town.district(),
                TODAY,
                Lists.matter("p-1", "PLAQUE", "先锋岗", "牌子", ""),
                Lists.matter("c-1", "CERTIFICATE", "居住证明", "证明", ""),
                Lists.matter("k-1", "ASSESSMENT", "年度考核", "考核", ""));

        assertThat(ask("matter=p-1&kind=PLAQUE")).containsEntry("admitted", true);
        assertThat(ask("matter=c-1&kind=CERTIFICATE")).containsEntry("admitted", true);
        var asMatter = ask("matter=k-1&kind=MATTER");
        assertThat(asMatter).containsEntry("admitted", false);
        assertThat(part(asMatter, "reason")).containsEntry("en", "It is on another list: ASSESSMENT");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, false, It is admitted from",
        "0,  true,  The catalogue in force admits it",
        "9,  true,  The catalogue in force admits it",
        "10, false, Its admission ended on",
    })
    void aMatterGetsInOnTheDaysThatItsEntrySays(int day, boolean admitted, String reason) {
        var from = TODAY.minusDays(20);
        var days = ",\"admittedFrom\":\"%s\",\"admittedUntil\":\"%s\"".formatted(from, from.plusDays(10));
        lists.published(town.district(), TODAY.minusYears(1), Lists.matter("a-1", "MATTER", "清雪", "冬季", days));

        var answer = ask("matter=a-1&day=" + from.plusDays(day));

        assertThat(answer).containsEntry("admitted", admitted);
        assertThat((String) part(answer, "reason").get("en")).startsWith(reason);
    }

    @Test
    void aStreetsOwnCatalogueStandsBeforeTheDistricts() {
        lists.published(town.district(), TODAY, Lists.matter("a-1"));
        lists.published(town.street(), TODAY, Lists.matter("a-2"));

        assertThat(ask("matter=a-1")).containsEntry("admitted", false);
        assertThat(ask("matter=a-2")).containsEntry("admitted", true);
    }

    @Test
    void aVersionThatTakesEffectTomorrowAdmitsFromTomorrowOn() {
        lists.published(town.district(), TODAY.plusDays(1), Lists.matter("a-1"));

        assertThat(ask("matter=a-1")).containsEntry("admitted", false);
        assertThat(ask("matter=a-1&day=" + TODAY.plusDays(1))).containsEntry("admitted", true);
    }

    @Test
    void oneMatterIsShownAsTheVersionInForceListsIt() {
        var deadline =
                ",\"deadline\":{\"sign\":{\"amount\":2,\"unit\":\"URGENT_HOURS\"},\"handle\":{\"amount\":3,\"unit\":\"WORKING_DAYS\"}}";
        lists.published(town.district(), TODAY, Lists.matter("a-1", "MATTER", "水管爆裂", "城市管理/供水", deadline));

        var matter = Api.body(api.get(RESIDENT, "/matters/a-1?division=" + town.grid()), 200);

        assertThat(matter).containsEntry("name", "水管爆裂").containsEntry("admittedFrom", null);
        assertThat(part(part(matter, "deadline"), "sign"))
                .containsEntry("amount", 2)
                .containsEntry("unit", "URGENT_HOURS");
        Api.problem(api.get(RESIDENT, "/matters/a-2?division=" + town.grid()), 404, "not-found");
    }

    @Test
    void withoutACatalogueThereAreNoMattersToShow() {
        Api.problem(api.get(RESIDENT, "/matters?division=" + town.community()), 404, "no-catalogue-in-force");
        Api.problem(api.get(RESIDENT, "/matters/a-1?division=" + town.community()), 404, "no-catalogue-in-force");
    }

    @Test
    void whatIsAskedWronglyIsRefused() {
        Api.problem(api.get(RESIDENT, "/admissions?matter=a-1"), 400, "malformed-request");
        Api.problem(api.get(RESIDENT, "/admissions?matter=a-1&division=1402"), 400, "malformed-code");
        Api.problem(api.get(RESIDENT, "/admissions?matter=a-1&division=999999"), 404, "not-found");
        Api.problem(
                api.get(RESIDENT, "/admissions?matter=a-1&day=soon&division=" + town.community()),
                400,
                "malformed-request");
        Api.problem(
                api.get(RESIDENT, "/admissions?matter=a-1&kind=ELSE&division=" + town.community()),
                400,
                "malformed-request");
    }

    private Map<String, Object> ask(String query) {
        return lists.admission("division=" + town.community() + "&" + query);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> whole, String name) {
        return (Map<String, Object>) whole.get(name);
    }
}
