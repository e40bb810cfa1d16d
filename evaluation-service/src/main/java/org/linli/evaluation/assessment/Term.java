package org.linli.evaluation.assessment;

import org.linli.kit.problem.Text;

/**
 * One line of a formula.
 *
 * @param id unique in the formula
 * @param points CEL over {@code figures} that gives 1/100 points; whole numbers only, and a division drops the remainder
 */
record Term(String id, Text text, String points) {}
