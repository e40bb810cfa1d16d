package org.linli.grid.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.linli.event.DivisionCode;
import org.linli.grid.catalogue.CatalogueRefused.Full;
import org.linli.grid.catalogue.CatalogueRefused.Malformed;
import org.linli.grid.catalogue.matter.MatterBody;
import org.linli.grid.catalogue.matter.Matters;
import org.linli.kit.identity.Scope;
import org.linli.kit.problem.NotFound;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Begins versions, and takes in their matters. */
@Component
class Drafting {

    private static final int ATTEMPTS = 8;

    private final CatalogueVersions versions;
    private final Matters matters;
    private final CatalogueSettings settings;

    Drafting(CatalogueVersions versions, Matters matters, CatalogueSettings settings) {
        this.versions = versions;
        this.matters = matters;
        this.settings = settings;
    }

    /** A new version under the next number; whoever is slower takes the one after. */
    Mono<CatalogueVersion> begin(String id, DivisionCode division) {
        return Mono.defer(() -> versions.lastNumber(division))
                .flatMap(last -> versions.add(CatalogueVersion.drafted(id, division, last + 1)))
                .retryWhen(Retry.max(ATTEMPTS)
                        .filter(DuplicateKeyException.class::isInstance)
                        .onRetryExhaustedThrow((ignored, signal) -> signal.failure()));
    }

    /**
     * Stores matters of a draft; one with a code that the draft has takes its place. Cut off, it leaves the upload open, and the same call
     * again goes on.
     *
     * @return how many matters the draft has now
     */
    Mono<Long> take(Scope scope, String id, List<MatterBody> bodies) {
        check(bodies);
        var content = UUID.nameUUIDFromBytes(bodies.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        return requireRoom(id, bodies)
                .then(Mono.defer(() -> versions.step(scope, id, version -> version.opened(content))))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)))
                .flatMap(version -> matters.add(bodies.stream()
                        .map(body -> body.matter(id, version.turn(content)))
                        .toList()))
                .then(Mono.defer(() -> versions.step(scope, id, version -> version.closed(content))))
                .then(Mono.defer(() -> matters.count(id)));
    }

    private static void check(List<MatterBody> bodies) {
        var codes = new HashSet<String>();
        for (var i = 0; i < bodies.size(); i++) {
            var body = bodies.get(i);
            if (!codes.add(body.code())) {
                throw new Malformed("matters[" + i + "].code", "编码重复", "is named twice");
            }
            if (body.endsBeforeItBegins()) {
                throw new Malformed("matters[" + i + "].admittedUntil", "应晚于 admittedFrom", "is after admittedFrom");
            }
        }
    }

    private Mono<Void> requireRoom(String id, List<MatterBody> bodies) {
        var codes = bodies.stream().map(MatterBody::code).toList();
        return matters.countBeside(id, codes)
                .filter(others -> others + codes.size() <= settings.maxMatters())
                .switchIfEmpty(Mono.error(() -> new Full(settings.maxMatters())))
                .then();
    }
}
