package org.linli.evaluation.rule;

import org.linli.kit.problem.Text;

/**
 * Which rule scored, kept with every entry.
 *
 * @param version of its rule set
 * @param text what it rewards
 */
public record RuleRef(String id, String version, Text text) {}
