package org.linli.grid.compound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.grid.Api;
import org.linli.grid.GridServiceTest;
import org.linli.grid.Town;
import org.linli.grid.lineage.DivisionFollower;
import org.linli.grid.lineage.Succession;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** Compounds, organisations and legacy grids refer to grids, and follow when these are split or merged away. */
@GridServiceTest
class FollowersTest {

    private final Api api;
    private final Town town;
    private final List<DivisionFollower> followers;

    @Autowired
    FollowersTest(WebTestClient http, List<DivisionFollower> followers) {
        this.api = new Api(http);
        this.town = Town.imported(api);
        this.followers = followers;
    }

    @Test
    void whatReferredToAGridThatWasSplitRefersToWhatTookItsPlaceHoweverOftenItIsTold() {
        var retired = town.grid();
        var first = town.grid();
        var second = town.grid();
        create(
                "/compounds",
                "{\"communityCode\":\"%s\",\"name\":\"永泰里\",\"gridCodes\":[\"%s\"]}"
                        .formatted(town.community(), retired));
        create(
                "/party-organisations",
                "{\"kind\":\"BRANCH\",\"name\":\"党支部\",\"divisionCode\":\"%s\"}".formatted(retired));
        var legacy = create(
                "/legacy-grids",
                "{\"divisionCode\":\"%s\",\"system\":\"POLICE\",\"code\":\"1\",\"name\":\"x\"}"
                        .formatted(town.community()));
        var mapping = "{\"gridCode\":\"%s\",\"from\":\"2026-01-01\"}".formatted(retired);
        Api.body(api.post(town.admin(), "/legacy-grids/" + legacy + "/mappings", mapping), 200);

        tell(retired, first, second);
        tell(retired, first, second);

        assertThat(items("/compounds?division=" + retired)).isEmpty();
        assertThat(items("/compounds?division=" + second)).hasSize(1);
        assertThat(items("/party-organisations?division=" + retired)).isEmpty();
        assertThat(items("/party-organisations?division=" + first)).hasSize(1);
        assertThat(items("/legacy-grids/translation?grid=" + retired)).isEmpty();
        assertThat(items("/legacy-grids/translation?system=POLICE&legacyCode=1"))
                .extracting(pair -> pair.get("gridCode"))
                .contains(first, second)
                .doesNotContain(retired);
    }

    private void tell(String retired, String... successors) {
        var codes = List.of(successors).stream().map(DivisionCode::new).toList();
        var succession = new Succession(new DivisionCode(retired), codes, Instant.now(), "command-1");
        Flux.fromIterable(followers)
                .concatMap(follower -> follower.follow(succession))
                .then()
                .block();
    }

    private Object create(String path, String body) {
        return Api.body(api.post(town.admin(), path, body), 201).get("id");
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> items(String path) {
        return (List<Map<String, Object>>)
                Api.body(api.get(town.admin(), path), 200).get("items");
    }
}
