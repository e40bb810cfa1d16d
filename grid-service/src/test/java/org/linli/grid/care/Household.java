package org.linli.grid.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.linli.grid.Api;
import org.linli.grid.patrol.Beat;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.testkit.Token;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** People in need of care on one beat. */
record Household(Api api, Beat beat) {

    static final String NAME = "钱护一";
    static final String PHONE = "15400008881";
    static final String ADDRESS = "康吉小区3号楼2单元501";
    static final String WHY = "独居且行动不便";

    static Household of(Api api) {
        return new Household(api, Beat.of(api));
    }

    static LocalDate today() {
        return WorkingCalendar.dayOf(Instant.now());
    }

    String body(String level, LocalDate since) {
        return """
                {"divisionCode":"%s","name":"%s","phone":"%s","address":"%s","level":"%s","reason":"%s",
                 "responsible":"%s","since":"%s"}""".formatted(beat.grid(), NAME, PHONE, ADDRESS, level, WHY, beat.person(), since);
    }

    Token admin() {
        return beat.town().admin();
    }

    Map<String, Object> taken(String level, int daysAgo) {
        return Api.body(api.post(admin(), "/care-subjects", body(level, today().minusDays(daysAgo))), 201);
    }

    String subject(String level, int daysAgo) {
        return (String) taken(level, daysAgo).get("id");
    }

    ResponseSpec visit(String id, Instant at, String note) {
        return api.post(
                beat.staff(),
                "/care-subjects/" + id + "/visits",
                "{\"at\":\"%s\",\"note\":\"%s\"}".formatted(at, note));
    }

    ResponseSpec post(String id, String command, String body) {
        return api.post(admin(), "/care-subjects/" + id + "/" + command, body);
    }
}
