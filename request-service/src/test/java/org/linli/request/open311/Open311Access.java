package org.linli.request.open311;

import org.linli.request.City;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** What each role gets on the paths of GeoReport v2: reading is public, and whoever submits without a key is known by a token. */
public final class Open311Access {

    private static final String ROOT = "/open311/v2/";
    private static final String WHERE = "?jurisdiction_id=" + City.DISTRICT;

    private Open311Access() {}

    /** @param order one that the public may see */
    public static void rows(AccessMatrix matrix, Ground ground, String order) {
        read(matrix, ground, "discovery", "discovery");
        read(matrix, ground, "services", "services");
        read(matrix, ground, "services/{code}", "services/HELP");
        read(matrix, ground, "requests", "requests");
        read(matrix, ground, "requests/{id}", "requests/" + order);
        read(matrix, ground, "tokens/{token}", "tokens/" + order);
        var form = "jurisdiction_id=" + City.DISTRICT + "&service_code=HELP&lat=40.0051&long=113.30512";
        matrix.row("POST " + ROOT + "requests.{format} (without a key)", () -> submit(ground, form))
                .row(
                        "POST " + ROOT + "requests.{format} (with a key)",
                        () -> submit(ground, form + "&api_key=open-sesame"));
    }

    private static void read(AccessMatrix matrix, Ground ground, String pattern, String path) {
        matrix.row("GET " + ROOT + pattern + ".{format}", () -> Attempt.get(ground, ROOT + path + ".json" + WHERE));
    }

    private static Attempt submit(Ground ground, String form) {
        return new Attempt(
                ground, HttpMethod.POST, ROOT + "requests.json", MediaType.APPLICATION_FORM_URLENCODED, form);
    }
}
