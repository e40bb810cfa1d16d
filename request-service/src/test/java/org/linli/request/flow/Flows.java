package org.linli.request.flow;

import org.linli.request.Api;
import org.linli.request.City;
import org.linli.testkit.Token;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Calls about kinds of request with a flow of their own. */
public record Flows(Api api) {

    public static final Token STAFF =
            Token.of("GRID_STAFF").scope(City.COMMUNITY).subject("staff-1");

    public String submitted(String kind) {
        return submitted(kind, City.GRID);
    }

    public String submitted(String kind, String grid) {
        return Api.json(api.submit(Api.RESIDENT, """
                        {"kind":"%s","category":"邻里","text":"请帮忙","channel":"APP","gridCode":"%s"}""".formatted(kind, grid))
                        .expectStatus()
                        .isCreated())
                .get("id")
                .stringValue();
    }

    /** With the unit of the city, signed. */
    public String signedOf(String kind) {
        return signed(submitted(kind));
    }

    public String signed(String id) {
        api.dispatch(id, Api.ADMIN, City.UNIT).expectStatus().isOk();
        api.sign(id, Api.UNIT_ADMIN).expectStatus().isOk();
        return id;
    }

    public ResponseSpec post(Token by, String id, String step, String body) {
        return api.post(by, "/api/v1/requests/" + id + "/" + step, body);
    }

    public JsonNode done(Token by, String id, String step, String body) {
        return Api.json(post(by, id, step, body).expectStatus().is2xxSuccessful());
    }

    public JsonNode read(Token by, String id, String flow) {
        return Api.json(api.get(by, "/api/v1/requests/" + id + "/" + flow)
                .expectStatus()
                .isOk());
    }

    public String stage(String id) {
        return Api.json(api.order(Api.ADMIN, id)).get("state").stringValue();
    }
}
