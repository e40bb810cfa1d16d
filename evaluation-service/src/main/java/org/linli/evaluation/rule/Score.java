package org.linli.evaluation.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.points.Points;
import org.linli.evaluation.points.Subject;
import org.linli.event.DivisionCode;

/**
 * What one rule gives for one event.
 *
 * @param division community, grid or micro-grid that it is counted in
 * @param inputs every value that the rule looked at
 * @param arithmetic how the points came about, so that anyone can do it again with a pencil
 * @param cap what bounds it
 */
public record Score(
        RuleRef rule,
        Subject subject,
        DivisionCode division,
        Points points,
        List<Input> inputs,
        String arithmetic,
        @Nullable Cap cap) {}
