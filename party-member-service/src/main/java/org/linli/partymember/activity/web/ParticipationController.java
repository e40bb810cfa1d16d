package org.linli.partymember.activity.web;

import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.RESIDENT;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.scoped.Reach;
import org.linli.partymember.activity.Activities;
import org.linli.partymember.activity.Activity;
import org.linli.partymember.activity.ActivityRefused;
import org.linli.partymember.activity.AttendanceCodes;
import org.linli.partymember.activity.Seat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Signing up, giving up and being there: everybody for themself. */
@RestController
@RequestMapping("/api/v1/activities/{id}")
class ParticipationController {

    private final Activities activities;
    private final AttendanceCodes codes;
    private final ActivityDesk desk;

    ParticipationController(Activities activities, AttendanceCodes codes, ActivityDesk desk) {
        this.activities = activities;
        this.codes = codes;
        this.desk = desk;
    }

    @PostMapping("/sign-up")
    @AllowedFor({RESIDENT, PARTY_MEMBER, GRID_STAFF})
    Mono<ResponseEntity<ActivityView>> signUp(
            @PathVariable String id,
            @RequestBody(required = false) ActivityBody.@Nullable ActivityNothing body,
            Caller caller) {
        var at = desk.act().at();
        return activities
                .get(Reach.ofOne(caller), id)
                .flatMap(activity -> desk.participant(activity, caller))
                .flatMap(who ->
                        activities.change(Reach.ofOne(caller), id, "sign-up", activity -> activity.signUp(who, at)))
                .map(activity -> ActivityController.ok(activity, caller));
    }

    @PostMapping("/withdraw")
    @AllowedFor({RESIDENT, PARTY_MEMBER, GRID_STAFF})
    Mono<ResponseEntity<ActivityView>> withdraw(
            @PathVariable String id,
            @RequestBody(required = false) ActivityBody.@Nullable ActivityNothing body,
            Caller caller) {
        var act = desk.act();
        return activities
                .change(Reach.ofOne(caller), id, "withdraw", activity -> activity.withdraw(caller.subject(), act))
                .map(activity -> ActivityController.ok(activity, caller));
    }

    /** Whatever is wrong with the code is stored, too. */
    @PostMapping("/attendance")
    @AllowedFor({RESIDENT, PARTY_MEMBER, GRID_STAFF})
    Mono<ResponseEntity<ActivityView>> attend(
            @PathVariable String id, @Valid @RequestBody ActivityBody.AttendanceClaim body, Caller caller) {
        var act = desk.act();
        return activities
                .change(Reach.ofOne(caller), id, "attend", activity -> {
                    var valid = codes.valid(activity.secret(), act.at());
                    return activity.attend(caller.subject(), body.code(), valid, body.where(), act);
                })
                .map(activity -> there(activity, caller));
    }

    private static ResponseEntity<ActivityView> there(Activity activity, Caller caller) {
        activity.seatOf(caller.subject()).map(Seat::wrongCodes).ifPresent(wrong -> {
            if (!ActivityView.of(activity, caller).mine().attended()) {
                throw new ActivityRefused.WrongCode(wrong);
            }
        });
        return ActivityController.ok(activity, caller);
    }
}
