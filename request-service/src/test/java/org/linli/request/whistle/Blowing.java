package org.linli.request.whistle;

import org.linli.request.Api;
import org.linli.request.City;
import org.linli.testkit.Token;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Calls about whistles. */
public record Blowing(Api api) {

    public static final Token STREET =
            Token.of("STREET_ADMIN").scope(City.STREET).subject("street-1");
    static final String WHISTLES = "/api/v1/whistles";

    static String body(String division) {
        return """
                {"divisionCode":"%s","matter":"占道经营","text":"夜市占道","units":[
                  {"unitId":"%s"},{"unitId":"%s","limit":{"amount":1,"unit":"URGENT_HOURS"}}]}""".formatted(division, City.UNIT, City.OTHER_UNIT);
    }

    static String onOrder(String order) {
        return """
                {"orderId":"%s","matter":"漏水","text":"需多部门","units":[{"unitId":"%s"}]}""".formatted(order, City.OTHER_UNIT);
    }

    public ResponseSpec blow(Token by, String body) {
        return api.post(by, WHISTLES, body);
    }

    /** A new whistle of the street for both units of the city. */
    public String blown() {
        return id(blow(STREET, body(City.COMMUNITY)));
    }

    static String id(ResponseSpec answer) {
        return Api.json(answer.expectStatus().isCreated()).get("id").stringValue();
    }

    public ResponseSpec post(Token by, String id, String what, String body) {
        return api.post(by, WHISTLES + "/" + id + "/" + what, body);
    }

    public JsonNode done(Token by, String id, String what, String body) {
        return Api.json(post(by, id, what, body).expectStatus().isOk());
    }

    JsonNode read(String id) {
        return Api.json(api.get(STREET, WHISTLES + "/" + id).expectStatus().isOk());
    }

    static JsonNode unit(JsonNode whistle, String unit) {
        return whistle.get("units")
                .valueStream()
                .filter(each -> each.get("unitId").stringValue().equals(unit))
                .findFirst()
                .orElseThrow();
    }
}
