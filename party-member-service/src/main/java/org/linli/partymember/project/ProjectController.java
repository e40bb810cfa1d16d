package org.linli.partymember.project;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.store.Change;
import org.linli.kit.store.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** 项目清单: founded by the community or the unit, carried on by both. */
@RestController
@RequestMapping("/api/v1/projects")
class ProjectController {

    private final Projects projects;
    private final ProjectDesk desk;
    private final Founding founding;

    ProjectController(Projects projects, ProjectDesk desk, Founding founding) {
        this.projects = projects;
        this.desk = desk;
        this.founding = founding;
    }

    /** A match becomes a project: the community names a need of its own, the unit an offer of its own. */
    @PostMapping
    @AllowedFor({UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<ProjectView>> found(NewId id, @Valid @RequestBody ProjectBody.NewProject body, Caller caller) {
        return desk.formed(id.value(), body, caller, founding.act().at())
                .flatMap(projects::add)
                .flatMap(founding::carryOn)
                .map(project -> ResponseEntity.created(URI.create("/api/v1/projects/" + project.id()))
                        .eTag(eTag(project))
                        .body(ProjectView.of(project)));
    }

    @GetMapping("/{id}")
    @AllowedFor({PARTY_MEMBER, UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<ProjectView>> get(@PathVariable String id, Caller caller) {
        return projects.get(caller.scope(), id).map(ProjectController::ok);
    }

    @GetMapping
    @AllowedFor({PARTY_MEMBER, UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<Page<ProjectView>> list(@RequestParam Optional<ProjectState.Name> state, Paging paging, Caller caller) {
        return projects.page(caller.scope(), state, paging).map(page -> page.map(ProjectView::of));
    }

    @PostMapping("/{id}/milestones")
    @AllowedFor({UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<ProjectView>> plan(
            @PathVariable String id,
            @Valid @RequestBody ProjectBody.NewMilestone body,
            IfMatch ifMatch,
            Caller caller) {
        return change(caller, id, ifMatch, project -> project.plan(body.name(), body.due()));
    }

    @PostMapping("/{id}/milestones/{number}/reach")
    @AllowedFor({UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<ProjectView>> reach(
            @PathVariable String id,
            @PathVariable int number,
            @RequestBody(required = false) ProjectBody.@Nullable NothingOfProject body,
            IfMatch ifMatch,
            Caller caller) {
        var act = founding.act();
        return change(caller, id, ifMatch, project -> project.reach(number, act));
    }

    @PostMapping("/{id}/spendings")
    @AllowedFor({UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<ProjectView>> spend(
            @PathVariable String id, @Valid @RequestBody ProjectBody.NewSpending body, IfMatch ifMatch, Caller caller) {
        var act = founding.act();
        return change(caller, id, ifMatch, project -> project.spend(body.what(), body.fen(), act));
    }

    @PostMapping("/{id}/finish")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<ProjectView>> finish(
            @PathVariable String id,
            @Valid @RequestBody ProjectBody.ProjectResult body,
            IfMatch ifMatch,
            Caller caller) {
        var act = founding.act();
        return change(caller, id, ifMatch, project -> project.finish(body.result(), act));
    }

    /** The offer and the need are free again. */
    @PostMapping("/{id}/cancel")
    @AllowedFor({UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN})
    Mono<ResponseEntity<ProjectView>> cancel(
            @PathVariable String id,
            @Valid @RequestBody ProjectBody.ProjectReason body,
            IfMatch ifMatch,
            Caller caller) {
        var act = founding.act();
        return projects.change(
                        caller.scope(), id, project -> ifMatch.check(project).cancel(body.reason(), act))
                .flatMap(project -> founding.release(project).thenReturn(project))
                .map(ProjectController::ok);
    }

    private Mono<ResponseEntity<ProjectView>> change(
            Caller caller, String id, IfMatch ifMatch, Function<Project, Change<Project>> decide) {
        return projects.change(caller.scope(), id, project -> decide.apply(ifMatch.check(project)))
                .map(ProjectController::ok);
    }

    private static ResponseEntity<ProjectView> ok(Project project) {
        return ResponseEntity.ok().eTag(eTag(project)).body(ProjectView.of(project));
    }

    private static String eTag(Project project) {
        return "\"" + project.version() + "\"";
    }
}
