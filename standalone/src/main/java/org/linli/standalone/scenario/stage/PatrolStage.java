package org.linli.standalone.scenario.stage;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Identity;
import org.linli.standalone.sample.Spread;
import org.linli.standalone.scenario.file.Scenario.Patrols;
import org.linli.standalone.scenario.file.StaffRole;

/**
 * 走访巡查: every full-time member of the staff (everybody, where there is none) is to go round their grid once on each of the
 * days before today, and mostly does.
 */
public final class PatrolStage {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Crew crew;
    private final Identity admin;
    private final LocalDate today;

    public PatrolStage(Crew crew, String division, InstantSource clock) {
        this.crew = crew;
        this.admin = Identity.staff(Role.DISTRICT_ADMIN, division);
        this.today = LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** What one person is to do, and does. */
    private record Task(StaffPost post, int due, int done) {}

    public void play(Patrols patrols, List<StaffPost> staff) {
        var fullTime = staff.stream()
                .filter(post -> post.role() == StaffRole.FULL_TIME)
                .toList();
        crew.each(
                tasks(patrols, fullTime.isEmpty() ? staff : fullTime),
                "patrol plans with their patrols",
                this::goRound);
    }

    private static List<Task> tasks(Patrols patrols, List<StaffPost> posts) {
        return IntStream.range(0, posts.size())
                .mapToObj(index -> task(patrols, posts, index))
                .filter(task -> task.due > 0)
                .toList();
    }

    private static Task task(Patrols patrols, List<StaffPost> posts, int index) {
        var before = Spread.before(patrols.due(), posts.size(), index);
        var due = Spread.share(patrols.due(), posts.size(), index);
        var done = Spread.before(patrols.done(), patrols.due(), before + due)
                - Spread.before(patrols.done(), patrols.due(), before);
        return new Task(posts.get(index), due, done);
    }

    private void goRound(Task task) {
        var from = today.minusDays(task.due);
        var plan = crew.gateway()
                .send(
                        admin,
                        Call.post(
                                "/api/v1/patrol-plans",
                                Map.of(
                                        "divisionCode",
                                        task.post.ground().code(),
                                        "personId",
                                        task.post.person(),
                                        "rhythm",
                                        Map.of("kind", "DAILY"),
                                        "workingDaysOnly",
                                        false,
                                        "from",
                                        from,
                                        "until",
                                        today)))
                .text("id");
        for (var i = 0; i < task.done; i++) {
            patrol(task.post, plan, from.plusDays(i));
        }
    }

    private void patrol(StaffPost post, String plan, LocalDate day) {
        var body = Map.of(
                "planId", plan,
                "checkIn", post.ground().middle(),
                "at", day.atTime(MORNING).atZone(ZONE).toInstant(),
                "seen", "楼道、消防设施、独居老人均已查看。",
                "findings", List.of());
        crew.gateway().send(post.identity(), Call.post("/api/v1/patrols", body));
    }
}
