package org.linli.grid.catalogue;

import java.util.Map;
import java.util.stream.IntStream;
import org.linli.grid.Api;
import org.linli.grid.Town;
import org.linli.testkit.Token;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The catalogues of a town, as its admins write them. */
public record Lists(Town town) {

    public static final String PATH = "/matter-catalogues";

    public Token districtAdmin() {
        return Token.of("DISTRICT_ADMIN").scope(town.district());
    }

    /** A new draft's id. */
    public String draft(String division) {
        return (String) Api.body(begin(districtAdmin(), division), 201).get("id");
    }

    public ResponseSpec begin(Token token, String division) {
        return town.api().post(token, PATH, "{\"divisionCode\":\"%s\"}".formatted(division));
    }

    public ResponseSpec upload(String id, String... matters) {
        return town.api()
                .post(
                        districtAdmin(),
                        PATH + "/" + id + "/matters",
                        "{\"matters\":[" + String.join(",", matters) + "]}");
    }

    public ResponseSpec publish(String id, Object day) {
        return town.api()
                .post(districtAdmin(), PATH + "/" + id + "/publish", "{\"effectiveFrom\":\"%s\"}".formatted(day));
    }

    /** A published version's id. */
    public String published(String division, Object day, String... matters) {
        var id = draft(division);
        Api.body(upload(id, matters), 200);
        Api.body(publish(id, day), 200);
        return id;
    }

    public static String matter(String code) {
        return matter(code, "MATTER", "路灯不亮", "城市管理/市政设施", "");
    }

    /** @param more further members, each with a comma before it */
    public static String matter(String code, String kind, String name, String category, String more) {
        return """
                {"code":"%s","kind":"%s","name":"%s","category":["%s"],"handler":{"code":"cg-01","name":"城市管理局"}%s}""".formatted(code, kind, name, category.replace("/", "\",\""), more);
    }

    /** As many matters, of twelve classes. */
    public static String[] many(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> matter("m-%04d".formatted(i), "MATTER", "事项" + i, "第" + i % 12 + "类", ""))
                .toArray(String[]::new);
    }

    public Map<String, Object> admission(String query) {
        return Api.body(town.api().get(Token.of("RESIDENT"), "/admissions?" + query), 200);
    }
}
