package org.linli.request.terms;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.kit.calendar.WorkingCalendar;
import org.linli.request.City;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;

/** Who may set what orders are held to. */
public final class TermsAccess {

    private static final String PATH = "/api/v1/request-terms/{district}";
    private static final String BODY = "{\"hours\":[{\"from\":\"09:00\",\"until\":\"17:30\"}],\"limits\":{}}";
    private static final int LATER = 300; // than any order of any test

    private TermsAccess() {}

    /** Adds the rows. */
    public static void rows(AccessMatrix matrix, Ground ground) {
        var here = PATH.replace("{district}", City.DISTRICT);
        var days = new AtomicInteger(LATER);
        var today = WorkingCalendar.dayOf(Instant.now());
        matrix.row("GET " + PATH, () -> Attempt.get(ground, here))
                .row(
                        "PUT " + PATH + "/{day}",
                        () -> Attempt.put(ground, here + "/" + today.plusDays(days.incrementAndGet()), BODY));
    }
}
