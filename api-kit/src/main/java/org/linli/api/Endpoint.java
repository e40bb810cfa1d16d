package org.linli.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.ReadOnly;
import org.linli.kit.identity.Role;
import org.linli.kit.store.IfMatch;
import org.reactivestreams.Publisher;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;

/**
 * One operation, as its controller method has it.
 *
 * @param call method and path, like {@code GET /api/v1/units/{id}}
 * @param consumes media types of the body, if there is one; examples are of the first
 * @param produces media type of a good answer
 */
record Endpoint(String call, List<String> consumes, String produces, HandlerMethod handler)
        implements Comparable<Endpoint> {

    /** The operations of a service; what no role may call is not one. */
    static List<Endpoint> of(Map<RequestMappingInfo, HandlerMethod> handlers) {
        return handlers.entrySet().stream()
                .filter(handler -> handler.getValue().hasMethodAnnotation(AllowedFor.class))
                .flatMap(handler -> of(handler.getKey(), handler.getValue()))
                .sorted()
                .toList();
    }

    private static Stream<Endpoint> of(RequestMappingInfo info, HandlerMethod handler) {
        var consumes = info.getConsumesCondition().getConsumableMediaTypes().stream()
                .map(MediaType::toString)
                .toList();
        var bodies = consumes.isEmpty() ? List.of(MediaType.APPLICATION_JSON_VALUE) : consumes;
        var produces = info.getProducesCondition().getProducibleMediaTypes().stream()
                .findFirst()
                .map(type -> type.getType() + "/" + type.getSubtype())
                .orElse(MediaType.APPLICATION_JSON_VALUE);
        return info.getMethodsCondition().getMethods().stream()
                .flatMap(method -> info.getPatternsCondition().getPatterns().stream()
                        .map(path -> new Endpoint(method + " " + path.getPatternString(), bodies, produces, handler)));
    }

    boolean takesJson() {
        return consumes.equals(List.of(MediaType.APPLICATION_JSON_VALUE));
    }

    boolean givesJson() {
        return produces.equals(MediaType.APPLICATION_JSON_VALUE);
    }

    String method() {
        return call.substring(0, call.indexOf(' '));
    }

    String path() {
        return call.substring(call.indexOf(' ') + 1);
    }

    /** Whether an {@code Idempotency-Key} is heeded: a table that is imported is compared with what is there, and needs none. */
    boolean takesKey() {
        return method().equals("POST") && takesJson() && writes();
    }

    boolean writes() {
        return hasBody() && !handler.hasMethodAnnotation(ReadOnly.class);
    }

    /** Whether a call may bring a body, wanted or not. */
    boolean hasBody() {
        return !method().equals("GET");
    }

    List<Role> roles() {
        var allowed = handler.getMethodAnnotation(AllowedFor.class);
        return allowed == null
                ? List.of()
                : Arrays.stream(allowed.value()).sorted().toList();
    }

    Stream<MethodParameter> parameters() {
        return Arrays.stream(handler.getMethodParameters());
    }

    Stream<MethodParameter> body() {
        return parameters().filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    boolean asks(Class<?> type) {
        return parameters().anyMatch(parameter -> parameter.getParameterType() == type);
    }

    boolean honoursIfMatch() {
        return asks(IfMatch.class);
    }

    /** Whether a division is named in path, query or body by a caller who may not see it. */
    boolean namesDivision() {
        return parameters().anyMatch(Endpoint::holdsDivision);
    }

    boolean knowsCaller() {
        return asks(Caller.class);
    }

    private static boolean holdsDivision(MethodParameter parameter) {
        var type = parameter.nestedIfOptional().getNestedParameterType();
        return type == DivisionCode.class
                || type.isRecord()
                        && Arrays.stream(type.getRecordComponents())
                                .anyMatch(part -> part.getType() == DivisionCode.class);
    }

    /** What the answer's body holds. */
    Type answer() {
        return unwrapped(handler.getMethod().getGenericReturnType());
    }

    private static Type unwrapped(Type type) {
        if (type instanceof ParameterizedType wrapper
                && wrapper.getRawType() instanceof Class<?> raw
                && (Publisher.class.isAssignableFrom(raw) || HttpEntity.class.isAssignableFrom(raw))) {
            return unwrapped(wrapper.getActualTypeArguments()[0]);
        }
        return type;
    }

    @Override
    public int compareTo(Endpoint other) {
        var byPath = path().compareTo(other.path());
        return byPath == 0 ? method().compareTo(other.method()) : byPath;
    }
}
