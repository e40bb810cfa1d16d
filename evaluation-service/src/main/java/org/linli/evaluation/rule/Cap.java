package org.linli.evaluation.rule;

import org.linli.evaluation.rule.RuleSetText.CapText;
import org.linli.evaluation.rule.RuleSetText.Per;

/**
 * What bounds the points of a rule. It adds up by edition: what another edition gave on the same day is no concern of it.
 *
 * @param name {@code <version>/<id>}
 * @param points the most that counts, in 1/100 points
 */
public record Cap(String name, Per per, long points) {

    static Cap of(String version, CapText text) {
        return new Cap(version + "/" + text.id(), text.per(), text.points());
    }
}
