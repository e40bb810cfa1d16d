package org.linli.partymember.project;

import java.time.Clock;
import org.linli.kit.IdSource;
import org.linli.kit.identity.Scope;
import org.linli.kit.lease.TimedWork;
import org.linli.kit.problem.Refusal;
import org.linli.partymember.exchange.Needs;
import org.linli.partymember.exchange.Offers;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets a project take its offer and its need, and give them back. Every step may be done again: whoever dies in between is followed by
 * the clock, which carries the same steps out. The offer is always taken first, so that no two projects wait for each other.
 */
@Component
class Founding implements TimedWork {

    private static final Scope EVERYWHERE = new Scope.Division("");

    private final Projects projects;
    private final Offers offers;
    private final Needs needs;
    private final IdSource ids;
    private final Clock clock;

    Founding(Projects projects, Offers offers, Needs needs, IdSource ids, Clock clock) {
        this.projects = projects;
        this.offers = offers;
        this.needs = needs;
        this.ids = ids;
        this.clock = clock;
    }

    ProjectAct act() {
        return new ProjectAct(ids.next(), clock.instant());
    }

    /** @return the project underway; the refusal if its offer or its need is somebody else's, and the project is dissolved */
    Mono<Project> carryOn(Project project) {
        var act = act();
        return take(project)
                .then(projects.change(EVERYWHERE, project.id(), now -> now.founded(act)))
                .flatMap(now ->
                        now.keepsWhatItTook() ? Mono.just(now) : release(now).thenReturn(now))
                .onErrorResume(Refusal.class, refused -> dissolved(project, act).then(Mono.error(refused)));
    }

    private Mono<Void> take(Project project) {
        var facts = project.facts();
        return offers.change(EVERYWHERE, facts.offerId(), offer -> offer.bind(project.id()))
                .then(needs.change(EVERYWHERE, facts.needId(), need -> need.bind(project.id())))
                .then();
    }

    private Mono<Void> dissolved(Project project, ProjectAct act) {
        return projects.change(EVERYWHERE, project.id(), now -> now.dissolve(act))
                .flatMap(now -> now.keepsWhatItTook() ? Mono.empty() : release(now));
    }

    /** What it had is free for others. */
    Mono<Void> release(Project project) {
        var facts = project.facts();
        return offers.change(EVERYWHERE, facts.offerId(), offer -> offer.release(project.id()))
                .then(needs.change(EVERYWHERE, facts.needId(), need -> need.release(project.id())))
                .then();
    }

    @Override
    public String name() {
        return "projects";
    }

    @Override
    public String collection() {
        return Project.COLLECTION;
    }

    @Override
    public String field() {
        return "dueAt";
    }

    /** Some minutes after it was formed or given up: whoever was about it then is not any more. */
    @Override
    public Mono<Void> carryOut(String id) {
        return projects.get(EVERYWHERE, id).flatMap(project -> switch (project.state()) {
            case ProjectState.Forming _ ->
                carryOn(project).then().onErrorResume(Refusal.class, refused -> Mono.empty());
            case ProjectState.Cancelled _, ProjectState.Dissolved _ ->
                release(project)
                        .then(projects.change(EVERYWHERE, id, Project::settled))
                        .then();
            case ProjectState.Underway _, ProjectState.Finished _ -> Mono.empty();
        });
    }
}
