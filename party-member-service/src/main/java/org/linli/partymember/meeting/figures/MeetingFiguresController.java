package org.linli.partymember.meeting.figures;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import org.linli.event.DivisionCode;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/meeting-figures")
class MeetingFiguresController {

    private final MeetingFigures figures;

    MeetingFiguresController(MeetingFigures figures) {
        this.figures = figures;
    }

    @GetMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<MeetingFigures.Counts> figures(
            @RequestParam DivisionCode division, @RequestParam(defaultValue = "ALL") String period, Caller caller) {
        return figures.of(division, new MeetingPeriod(period), caller.scope());
    }
}
