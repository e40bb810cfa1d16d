package org.linli.request.open311;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.event.RequestKind;
import org.linli.request.matter.Matter;

/**
 * What can be asked for: a matter of the catalogue, or one of our own kinds of request for whatever has none.
 *
 * @param code the matter's, or the kind's name
 * @param matter whether it is of the catalogue
 * @param category under which an order of it is kept: the matter's name
 */
record Service(String code, boolean matter, String category, String group, List<String> keywords, RequestKind kind) {

    static Service of(Matter matter) {
        var group =
                matter.category().isEmpty() ? matter.name() : matter.category().getFirst();
        return new Service(matter.code(), true, matter.name(), group, matter.category(), RequestKind.HELP);
    }

    static Service of(RequestKind kind) {
        return new Service(kind.name(), false, name(kind), "其他", List.of(), kind);
    }

    private static String name(RequestKind kind) {
        return switch (kind) {
            case HELP -> "求助";
            case SUGGESTION -> "建议";
            case MEDIATION -> "调解";
            case ERRAND -> "代办";
            case COMPLAINT -> "投诉";
            case ENQUIRY -> "咨询";
        };
    }

    Map<String, @Nullable Object> row() {
        return Row.of(
                "service_code",
                code,
                "service_name",
                category,
                "description",
                String.join(" / ", keywords.isEmpty() ? List.of(category) : keywords),
                "metadata",
                false,
                "type",
                "realtime",
                "keywords",
                String.join(",", keywords),
                "group",
                group);
    }
}
