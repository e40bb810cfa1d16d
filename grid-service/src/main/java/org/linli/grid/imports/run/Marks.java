package org.linli.grid.imports.run;

import java.util.Collection;
import java.util.Set;
import org.linli.event.DivisionCode;
import org.linli.grid.division.Divisions;
import org.linli.kit.store.CommandId;
import reactor.core.publisher.Mono;

/**
 * How a job knows its own work again when it was cut off before it could note it: what it writes bears its mark, in the same write.
 *
 * @param created what it has registered
 * @param changed what it has renamed or drawn
 */
record Marks(Set<DivisionCode> created, Set<DivisionCode> changed) {

    static CommandId ofCreating(String job) {
        return new CommandId(job + "/created");
    }

    static CommandId ofChanging(String job) {
        return new CommandId(job + "/changed");
    }

    static Mono<Marks> find(Divisions divisions, String job, Collection<DivisionCode> codes) {
        return codes.isEmpty()
                ? Mono.just(new Marks(Set.of(), Set.of()))
                : Mono.zip(
                        divisions.writtenBy(ofCreating(job), codes),
                        divisions.writtenBy(ofChanging(job), codes),
                        Marks::new);
    }
}
