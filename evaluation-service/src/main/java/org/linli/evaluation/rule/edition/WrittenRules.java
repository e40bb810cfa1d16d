package org.linli.evaluation.rule.edition;

import org.linli.evaluation.rule.RuleSetText;
import org.linli.kit.identity.Scope;
import reactor.core.publisher.Mono;

/** Rule sets as staff have written them, in force or not. */
public interface WrittenRules {

    /** One of them; its {@code id} is the division's code. {@link org.linli.kit.problem.NotFound} if the scope covers none. */
    Mono<RuleSetText> text(Scope scope, String id);
}
