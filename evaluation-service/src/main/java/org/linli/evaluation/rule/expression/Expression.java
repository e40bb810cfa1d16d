package org.linli.evaluation.rule.expression;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A compiled expression over an event, or over figures.
 *
 * @param <T> what it gives: {@code Boolean}, {@code String} or {@code Long}
 */
public final class Expression<T> {

    private final String text;
    private final String variable;
    private final Class<T> type;
    private final Program program;
    private final List<String> paths;

    /**
     * @param variable what it is over, such as {@code event}
     * @param paths the values of that which it names, such as {@code order.grid}
     */
    Expression(String text, String variable, Class<T> type, Program program, List<String> paths) {
        this.text = text;
        this.variable = variable;
        this.type = type;
        this.program = program;
        this.paths = paths;
    }

    /** What it gives for these values. */
    public T of(Values given) throws CelEvaluationException {
        return type.cast(program.eval(Map.of(variable, given.values())));
    }

    /** Which values it names, such as {@code order.grid}. */
    public List<String> paths() {
        return paths;
    }

    /** {@code event.minutes / 30 * 100 = 90 / 30 * 100 = 300}; a constant just says itself. */
    public String workedOut(Values given, T result) {
        var steps = List.of(text, withValues(given), String.valueOf(result));
        return steps.stream().distinct().collect(Collectors.joining(" = "));
    }

    private String withValues(Values given) {
        return names().map(names -> names.matcher(text)
                        .replaceAll(name -> Matcher.quoteReplacement(
                                given.at(name.group(1)).map(Expression::shown).orElse(name.group()))))
                .orElse(text);
    }

    private Optional<Pattern> names() {
        return paths.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .reduce((some, more) -> some + "|" + more)
                .map(any -> Pattern.compile("\\b" + variable + "\\.(" + any + ")\\b"));
    }

    private static String shown(Object value) {
        return value instanceof String words ? "\"" + words + "\"" : value.toString();
    }
}
