package org.linli.partymember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.partymember.Api.body;
import static org.linli.partymember.Town.memberToken;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Lists come in pages, in the order of age, and hold what the caller may see. */
@PartyMemberServiceTest
class ListsTest {

    private final Api api;
    private final Town town;

    ListsTest(WebTestClient http, ReactiveMongoTemplate mongo) {
        this.api = new Api(http);
        this.town = new Town(api, mongo);
    }

    @Test
    void aListIsReadPageByPageAndNothingIsLeftOutOrSeenTwice() {
        var units = Stream.generate(town::unit).limit(5).toList();

        var pages = new ArrayList<List<String>>();
        var cursor = "";
        do {
            var page = body(api.get(town.streetAdmin, "/api/v1/units?limit=2" + cursor), 200);
            pages.add(Api.read(page, "$.items[*].id"));
            cursor = Api.read(page, "$.nextCursor") == null ? "" : "&cursor=" + Api.read(page, "$.nextCursor");
        } while (!cursor.isEmpty());

        assertThat(pages).hasSize(3);
        assertThat(pages.stream().flatMap(List::stream)).containsExactlyElementsOf(units);
    }

    @Test
    void aListOfMembersCanBeThatOfOneUnit() {
        var first = town.unit();
        var second = town.unit();
        var member = town.member(first);
        var other = town.member(second);

        assertThat(ids(town.streetAdmin, "members")).containsExactly(member, other);
        assertThat(ids(town.streetAdmin, "members?unit=" + first)).containsExactly(member);
        assertThat(ids(Token.unitAdmin(second), "members")).containsExactly(other);
        assertThat(ids(Token.unitAdmin(second), "members?unit=" + first)).isEmpty();
        assertThat(ids(memberToken(member), "members")).containsExactly(member);
    }

    @Test
    void aListOfRecordsCanBeThatOfOneStateAndOneMember() {
        var unit = town.unit();
        var member = town.member(unit);
        var other = town.member(unit);
        var waiting = town.record(member);
        var confirmed = town.record(member);
        var others = town.record(other);
        body(api.post(town.communityAdmin, "/api/v1/service-records/" + confirmed + "/confirm", "{}"), 200);

        assertThat(ids(town.streetAdmin, "service-records")).containsExactly(waiting, confirmed, others);
        assertThat(ids(town.streetAdmin, "service-records?state=SUBMITTED")).containsExactly(waiting, others);
        assertThat(ids(town.streetAdmin, "service-records?member=" + member)).containsExactly(waiting, confirmed);
        assertThat(ids(Token.unitAdmin(unit), "service-records?state=CONFIRMED&member=" + member))
                .containsExactly(confirmed);
        assertThat(ids(memberToken(other), "service-records")).containsExactly(others);
        assertThat(ids(memberToken(other), "service-records?member=" + member)).isEmpty();
        assertThat(ids(memberToken(member), "service-records?state=DISPUTED")).isEmpty();
    }

    private List<String> ids(Token token, String list) {
        return Api.read(body(api.get(token, "/api/v1/" + list), 200), "$.items[*].id");
    }
}
