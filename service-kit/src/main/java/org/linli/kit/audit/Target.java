package org.linli.kit.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;

/**
 * What a call is about to do, and to what.
 *
 * @param action method and route, such as {@code POST /api/v1/requests/{id}/close}
 * @param object the kind of thing and its id, such as {@code requests/0198…}: as the path names it, or as it will be created
 * @param division a division's code that the path names; empty if it names none
 */
record Target(String action, String object, String division) {

    private static final Pattern DIVISION = Pattern.compile("\\d{6}(\\d{3}){0,4}");

    /** @param created id of what the call creates, or empty */
    static Target of(ServerWebExchange exchange, String created) {
        PathPattern route = exchange.getRequiredAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        Map<String, String> variables = exchange.getRequiredAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        var action = exchange.getRequest().getMethod() + " " + route.getPatternString();
        return new Target(action, object(route.getPatternString(), variables, created), division(variables.values()));
    }

    /** The last variable of the route after the word before it; a route that creates is taken as ending in the new id. */
    static String object(String route, Map<String, String> variables, String created) {
        var segments = List.of(route.substring(1).split("/"));
        var last = segments.size() - 1;
        if (!created.isEmpty()) {
            return segments.get(last) + "/" + created;
        }
        for (var i = last; i > 0; i--) {
            var segment = segments.get(i);
            if (segment.startsWith("{")) {
                return segments.get(i - 1) + "/"
                        + variables.getOrDefault(segment.substring(1, segment.length() - 1), "");
            }
        }
        return segments.get(last);
    }

    private static String division(Collection<String> values) {
        return values.stream()
                .filter(value -> DIVISION.matcher(value).matches())
                .findFirst()
                .orElse("");
    }
}
