package org.linli.evaluation.rule;

/**
 * A value of the event that an expression of the rule names.
 *
 * @param name its path, such as {@code order.grid}
 * @param value text, a whole number, or true or false
 */
public record Input(String name, Object value) {}
