package org.linli.standalone.scenario.stage;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Identity;
import org.linli.standalone.sample.Spread;
import org.linli.standalone.scenario.file.CareLevel;

/** 三色管理: people in need of care since some days ago, each visited when the level says, up to today. */
public final class CareStage {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime AFTERNOON = LocalTime.of(15, 0);

    private final Crew crew;
    private final String division;
    private final LocalDate today;

    public CareStage(Crew crew, String division, InstantSource clock) {
        this.crew = crew;
        this.division = division;
        this.today = LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** Somebody in need of care, and who visits them. */
    private record Subject(int number, CareLevel level, StaffPost visitor) {}

    /** @param days visits are made on schedule for so many days before today */
    public void play(Map<CareLevel, Integer> counts, int days, List<StaffPost> staff) {
        var subjects = new ArrayList<Subject>();
        counts.forEach((level, count) -> {
            for (var i = 0; i < count; i++) {
                subjects.add(new Subject(subjects.size(), level, staff.get(Spread.before(staff.size(), count, i))));
            }
        });
        crew.each(subjects, "people in need of care, with their visits", subject -> careFor(subject, days));
    }

    private void careFor(Subject subject, int days) {
        var since = today.minusDays(days);
        var id = taken(subject, since);
        for (var day = since; day.isBefore(today); day = subject.level.next(day)) {
            visit(subject, id, day);
        }
    }

    private String taken(Subject subject, LocalDate since) {
        var somebody = FictitiousPerson.inNeed(subject.number);
        var body = Map.of(
                "divisionCode", subject.visitor.ground().code(),
                "name", somebody.name(),
                "phone", somebody.phone(),
                "address", "试验路%d号".formatted(1 + subject.number),
                "level", subject.level,
                "reason", "独居，行动不便。",
                "responsible", subject.visitor.person(),
                "since", since);
        return crew.gateway()
                .send(Identity.staff(Role.DISTRICT_ADMIN, division), Call.post("/api/v1/care-subjects", body))
                .text("id");
    }

    private void visit(Subject subject, String id, LocalDate day) {
        var at = day.atTime(AFTERNOON).atZone(ZONE).toInstant();
        crew.gateway()
                .send(
                        subject.visitor.identity(),
                        Call.post("/api/v1/care-subjects/" + id + "/visits", Map.of("at", at)));
    }
}
