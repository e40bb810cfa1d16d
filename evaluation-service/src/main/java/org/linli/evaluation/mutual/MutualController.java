package org.linli.evaluation.mutual;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.linli.evaluation.mutual.MutualAppraisal.Side;
import org.linli.evaluation.mutual.MutualDesk.Summary;
import org.linli.evaluation.points.Span;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.points.Viewer;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;
import org.linli.kit.identity.Scope;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A community and those who serve it appraise each other. */
@RestController
@RequestMapping("/api/v1/mutual-appraisals")
class MutualController {

    private final MutualDesk desk;

    MutualController(MutualDesk desk) {
        this.desk = desk;
    }

    /**
     * @param communityCode 12 digits
     * @param span that is over, of which the window is not
     */
    record NewVerdict(
            @NotNull DivisionCode communityCode,
            @NotNull SubjectKind subjectKind,
            @NotNull String subjectId,
            @NotNull String span,
            @NotNull @Min(1) @Max(100) Integer score,
            @NotBlank @Size(max = 500) String reason) {

        Pair pair() {
            return new Pair(communityCode, new Subject(subjectKind, subjectId), new Span(span));
        }
    }

    /** The community's staff appraise the member or unit, who appraises the community. */
    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, PARTY_MEMBER, UNIT_ADMIN})
    Mono<MutualView> appraise(@Valid @RequestBody NewVerdict body, Caller caller) {
        var pair = body.pair();
        if (caller.is(Role.COMMUNITY_ADMIN)) {
            caller.scope().require(body.communityCode());
            return desk.say(pair, Side.COMMUNITY, body.score(), body.reason(), caller);
        }
        new Viewer(caller).requireOwn(pair.subject());
        return desk.say(pair, Side.SUBJECT, body.score(), body.reason(), caller);
    }

    /** Those of one's community, or one's own. */
    @GetMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR, PARTY_MEMBER, UNIT_ADMIN})
    Mono<Page<MutualView>> list(@RequestParam String span, Paging paging, Caller caller) {
        return desk.page(caller.scope(), new Span(span), paging, caller);
    }

    @GetMapping("/summary")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Summary> summary(@RequestParam DivisionCode division, @RequestParam String span, Caller caller) {
        caller.scope().require(division);
        return desk.summary(new Scope.Division(division.value()), new Span(span));
    }
}
