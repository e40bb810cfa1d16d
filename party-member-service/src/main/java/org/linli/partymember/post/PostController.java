package org.linli.partymember.post;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.STREET_ADMIN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.PostKind;
import org.linli.kit.IdSource;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.scoped.Reach;
import org.linli.kit.store.IfMatch;
import org.linli.partymember.division.Divisions;
import org.linli.partymember.member.Roll;
import org.linli.partymember.post.Post.Duty;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Posts: made by staff, seen by every member, taken on by members themselves or given to them by staff. */
@RestController
@RequestMapping("/api/v1/posts")
class PostController {

    private final Posts posts;
    private final Roll roll;
    private final Divisions divisions;
    private final IdSource ids;
    private final Clock clock;

    PostController(Posts posts, Roll roll, Divisions divisions, IdSource ids, Clock clock) {
        this.posts = posts;
        this.roll = roll;
        this.divisions = divisions;
        this.ids = ids;
        this.clock = clock;
    }

    /** A post to be made. */
    record NewPost(
            @NotNull DivisionCode communityCode,
            @NotNull PostKind kind,
            @NotBlank @Size(max = 30) String category,
            @NotBlank @Size(max = 50) String name,
            @NotBlank @Size(max = 500) String duty,
            @NotNull @Min(1) @Max(Post.MOST_PLACES) Integer places) {

        Duty described() {
            return new Duty(kind, category, name, duty, places);
        }
    }

    /** @param memberId a member may leave it out */
    record PostTaker(@Nullable @Size(min = 1, max = 64) String memberId) {}

    record ClosedPost() {}

    @PostMapping
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<PostView>> create(NewId id, @Valid @RequestBody NewPost body, Caller caller) {
        caller.scope().require(body.communityCode());
        return divisions
                .community(body.communityCode())
                .then(Mono.defer(() -> posts.add(Post.create(id.value(), body.communityCode(), body.described()))))
                .map(post -> ResponseEntity.created(URI.create("/api/v1/posts/" + post.id()))
                        .eTag(eTag(post))
                        .body(PostView.of(post, caller)));
    }

    @GetMapping("/{id}")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<PostView>> get(@PathVariable String id, Caller caller) {
        return posts.get(Reach.ofOne(caller), id).map(post -> ok(post, caller));
    }

    @GetMapping
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<PostView>> list(
            @RequestParam Optional<DivisionCode> division,
            @RequestParam Optional<String> category,
            Paging paging,
            Caller caller) {
        return posts.page(Reach.ofList(caller, division), category, paging)
                .map(page -> page.map(post -> PostView.of(post, caller)));
    }

    @PostMapping("/{id}/claim")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<PostView>> claim(
            @PathVariable String id, @Valid @RequestBody PostTaker body, IfMatch ifMatch, Caller caller) {
        return posts.get(Reach.ofOne(caller), id)
                .then(roll.meant(caller, body.memberId()))
                .flatMap(member -> posts.change(
                        Reach.ofOne(caller),
                        id,
                        "claim",
                        post -> ifMatch.check(post).claim(member.id(), member.unitId(), ids.next(), clock.instant())))
                .map(post -> ok(post, caller));
    }

    @PostMapping("/{id}/release")
    @AllowedFor({PARTY_MEMBER, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<PostView>> release(
            @PathVariable String id, @Valid @RequestBody PostTaker body, IfMatch ifMatch, Caller caller) {
        var who = Roll.idMeant(caller, body.memberId());
        return posts.change(
                        Reach.ofOne(caller),
                        id,
                        "release",
                        post -> ifMatch.check(post).release(who, ids.next(), clock.instant()))
                .map(post -> ok(post, caller));
    }

    @PostMapping("/{id}/close")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<PostView>> close(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable ClosedPost body,
            IfMatch ifMatch,
            Caller caller) {
        return posts.change(
                        caller.scope(), id, "close", post -> ifMatch.check(post).close())
                .map(post -> ok(post, caller));
    }

    private static ResponseEntity<PostView> ok(Post post, Caller caller) {
        return ResponseEntity.ok().eTag(eTag(post)).body(PostView.of(post, caller));
    }

    private static String eTag(Post post) {
        return "\"" + post.version() + "\"";
    }
}
