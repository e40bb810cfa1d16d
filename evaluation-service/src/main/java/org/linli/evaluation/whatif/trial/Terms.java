package org.linli.evaluation.whatif.trial;

import org.linli.evaluation.rule.RuleSets;
import org.linli.event.DivisionCode;

/**
 * What is tried, and on what.
 *
 * @param sets all rules, with those that are tried in the place of the division's own
 * @param tried version of the latter
 * @param division whose points are compared: a district, street or community
 * @param most sums and events that may be held
 */
public record Terms(RuleSets sets, String tried, Months span, DivisionCode division, long most) {}
