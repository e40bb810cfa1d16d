package org.linli.partymember.activity.web;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.GRID_STAFF;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.RESIDENT;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.event.ActivityKind;
import org.linli.event.DivisionCode;
import org.linli.event.InvolvementEvent.Participant;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.scoped.Reach;
import org.linli.kit.store.Change;
import org.linli.kit.store.IfMatch;
import org.linli.partymember.activity.Activities;
import org.linli.partymember.activity.Activity;
import org.linli.partymember.activity.ActivityState;
import org.linli.partymember.activity.AttendanceCodes;
import org.linli.partymember.activity.AttendanceCodes.ShownCode;
import org.linli.partymember.activity.Seat;
import org.linli.partymember.division.Divisions;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Activities as staff run them, and the lists that everybody sees. */
@RestController
@RequestMapping("/api/v1/activities")
class ActivityController {

    private final Activities activities;
    private final AttendanceCodes codes;
    private final Divisions divisions;
    private final ActivityDesk desk;

    ActivityController(Activities activities, AttendanceCodes codes, Divisions divisions, ActivityDesk desk) {
        this.activities = activities;
        this.codes = codes;
        this.divisions = divisions;
        this.desk = desk;
    }

    /** Who has a seat, who waits. */
    record ActivityPeople(List<Seat> seats, List<Seat> waiting) {}

    /** @param settled whether it is over; before, it is who is not there yet */
    record NoShows(boolean settled, List<Participant> missed) {}

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<ActivityView>> plan(
            NewId id, @Valid @RequestBody ActivityBody.NewActivity body, Caller caller) {
        caller.scope().require(body.communityCode());
        var plan = body.plan(desk.act().at());
        return divisions
                .community(body.communityCode())
                .flatMap(community ->
                        activities.add(Activity.plan(id.value(), body.communityCode(), plan, codes.secret())))
                .map(activity -> ResponseEntity.created(URI.create("/api/v1/activities/" + activity.id()))
                        .eTag(eTag(activity))
                        .body(ActivityView.of(activity, caller)));
    }

    @GetMapping("/{id}")
    @AllowedFor({RESIDENT, PARTY_MEMBER, GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<ActivityView>> get(@PathVariable String id, Caller caller) {
        return activities.get(Reach.ofOne(caller), id).map(activity -> ok(activity, caller));
    }

    /** Below a division; without one, staff see all that they may, and others what they have signed up for. */
    @GetMapping
    @AllowedFor({RESIDENT, PARTY_MEMBER, GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<ActivityView>> list(
            @RequestParam Optional<DivisionCode> division,
            @RequestParam Optional<ActivityKind> kind,
            Paging paging,
            Caller caller) {
        return activities
                .page(Reach.ofList(caller, division), kind, paging)
                .map(page -> page.map(activity -> ActivityView.of(activity, caller)));
    }

    @GetMapping("/{id}/people")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ActivityPeople> people(@PathVariable String id, Caller caller) {
        return activities
                .get(caller.scope(), id)
                .map(activity -> new ActivityPeople(activity.seats(), activity.waiting()));
    }

    @GetMapping("/{id}/no-shows")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<NoShows> noShows(@PathVariable String id, Caller caller) {
        return activities
                .get(caller.scope(), id)
                .map(activity -> new NoShows(activity.state() == ActivityState.HELD, activity.missed()));
    }

    /** The code to be shown on site; a new one every half minute. */
    @GetMapping("/{id}/code")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<ShownCode>> code(@PathVariable String id, Caller caller) {
        return activities
                .get(caller.scope(), id)
                .map(activity -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(codes.at(activity.secret(), desk.act().at())));
    }

    /** Staff have seen somebody who has no phone, or whose code would not do. */
    @PostMapping("/{id}/present")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<ActivityView>> present(
            @PathVariable String id,
            @Valid @RequestBody ActivityBody.PresentPerson body,
            IfMatch ifMatch,
            Caller caller) {
        var act = desk.act();
        return change(caller, id, "present", activity -> ifMatch.check(activity).present(body.personId(), act));
    }

    @PostMapping("/{id}/cancel")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<ActivityView>> cancel(
            @PathVariable String id,
            @RequestBody(required = false) ActivityBody.@Nullable ActivityNothing body,
            IfMatch ifMatch,
            Caller caller) {
        var act = desk.act();
        return change(caller, id, "cancel", activity -> ifMatch.check(activity).cancel(act));
    }

    private Mono<ResponseEntity<ActivityView>> change(
            Caller caller, String id, String what, Function<Activity, Change<Activity>> decide) {
        return activities.change(caller.scope(), id, what, decide).map(activity -> ok(activity, caller));
    }

    static ResponseEntity<ActivityView> ok(Activity activity, Caller caller) {
        return ResponseEntity.ok().eTag(eTag(activity)).body(ActivityView.of(activity, caller));
    }

    private static String eTag(Activity activity) {
        return "\"" + activity.version() + "\"";
    }
}
