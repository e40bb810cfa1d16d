package org.linli.grid.patrol;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.linli.grid.Api;
import org.linli.grid.Town;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.testkit.Token;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/**
 * A grid with an outline of a tenth of a degree, and somebody who looks after it.
 *
 * @param person whose subject tells them from the staff of other beats
 */
public record Beat(Api api, Town town, String grid, String person) {

    public static Beat of(Api api) {
        var town = Town.imported(api);
        var grid = town.grid("BASIC", 400, town.square(0, 0, 0.1));
        var beat = new Beat(api, town, grid, "staff-of-" + grid);
        beat.assign(beat.person);
        return beat;
    }

    public Beat assign(String personId) {
        api.post(town.admin(), "/divisions/" + grid + "/staff", """
                {"personId":"%s","role":"FULL_TIME"}""".formatted(personId))
                .expectStatus()
                .isCreated();
        return this;
    }

    public Token staff() {
        return Token.of("GRID_STAFF").subject(person).scope(town.community());
    }

    static LocalDate today() {
        return WorkingCalendar.dayOf(Instant.now());
    }

    /** A plan for every day from some days ago on. */
    public String plan(int daysAgo, int daysAhead) {
        var from = today().minusDays(daysAgo);
        return (String) Api.body(makePlan(person, from, today().plusDays(daysAhead)), 201)
                .get("id");
    }

    ResponseSpec makePlan(String personId, LocalDate from, LocalDate until) {
        return api.post(town.admin(), "/patrol-plans", """
                {"divisionCode":"%s","personId":"%s","rhythm":{"kind":"DAILY"},"workingDaysOnly":false,
                 "from":"%s","until":"%s"}""".formatted(grid, personId, from, until));
    }

    /** A check-in in the middle of the grid. */
    ResponseSpec patrol(String planId, Instant at) {
        return patrol("\"planId\":\"" + planId + "\"", 0.05, at, "[]");
    }

    /** @param east of the grid's western border, in degrees */
    ResponseSpec patrol(String what, double east, Instant at, String findings) {
        return api.post(
                staff(), "/patrols", """
                {%s,"checkIn":{"longitude":%s,"latitude":%s},"at":"%s","seen":"一切正常","findings":%s}""".formatted(what, town.west() + east, town.south() + 0.05, at, findings));
    }

    /** Does what was due some days ago. */
    public void walk(String planId, int daysAgo) {
        patrol(planId, Instant.now().minus(Duration.ofDays(daysAgo)))
                .expectStatus()
                .isCreated();
    }

    /** Checks in far from the grid. */
    public void walkOutside(String planId) {
        patrol("\"planId\":\"" + planId + "\"", 0.5, Instant.now(), "[]")
                .expectStatus()
                .isCreated();
    }

    /** Was there though nothing was due. */
    public void walkUnplanned() {
        patrol("\"divisionCode\":\"" + grid + "\"", 0.05, Instant.now(), "[]")
                .expectStatus()
                .isCreated();
    }
}
