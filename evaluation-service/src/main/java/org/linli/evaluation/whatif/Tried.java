package org.linli.evaluation.whatif;

import java.util.List;
import org.linli.evaluation.rule.InForce;
import org.linli.evaluation.rule.RuleSet;
import org.linli.evaluation.rule.RuleSetReader;
import org.linli.evaluation.rule.RuleSetText;
import org.linli.evaluation.rule.RuleSetText.CapText;
import org.linli.evaluation.rule.RuleSetText.RuleText;
import org.linli.evaluation.whatif.trial.Months;
import org.linli.event.DivisionCode;

/**
 * Rules as they were worded when the what-if was asked for: it comes to the same, whatever becomes of the draft.
 *
 * @param ruleSetId where they are written
 * @param name division and first day
 * @param division whose rules they are
 */
record Tried(String ruleSetId, String name, DivisionCode division, List<RuleText> rules, List<CapText> caps) {

    static Tried of(String ruleSetId, RuleSetText text) {
        return new Tried(ruleSetId, text.version(), new DivisionCode(text.id()), text.rules(), text.caps());
    }

    /** As if they had been in force all the time. */
    RuleSet over(Months span, RuleSetReader reader) {
        var text = new RuleSetText(division.value(), name, span.firstDay(), rules, caps);
        return reader.compile(text, new InForce(division.value(), null));
    }

    /** Whether they say anything about a division. */
    boolean concern(DivisionCode other) {
        return division.covers(other) || other.covers(division);
    }
}
