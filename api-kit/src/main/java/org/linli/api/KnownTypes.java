package org.linli.api;

import java.util.Optional;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.kit.personal.Address;
import org.linli.kit.personal.IdentityNumber;
import org.linli.kit.personal.PersonName;
import org.linli.kit.personal.PhoneNumber;
import org.linli.kit.personal.PrivateNote;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Types with a form of their own on the wire, which no annotation tells. */
final class KnownTypes {

    private KnownTypes() {}

    static Optional<ObjectNode> schemaOf(Class<?> type) {
        if (type == DivisionCode.class) {
            return Optional.of(text("区划代码 · division code: 6 digits (district) to 18 (micro-grid)")
                    .put("pattern", "^\\d{6}(\\d{3}){0,4}$"));
        }
        if (type == PersonName.class) {
            return Optional.of(text("姓名 · name").put("minLength", 1).put("maxLength", 50));
        }
        if (type == PhoneNumber.class) {
            return Optional.of(text("手机或带区号的座机 · mobile, or landline with its area code")
                    .put("minLength", 10)
                    .put("maxLength", 32));
        }
        if (type == IdentityNumber.class) {
            return Optional.of(
                    text("身份证号 · identity number").put("minLength", 18).put("maxLength", 18));
        }
        if (type == Address.class) {
            return Optional.of(text("住址 · address").put("minLength", 2).put("maxLength", 200));
        }
        if (type == PrivateNote.class) {
            return Optional.of(
                    text("记录，加密保存 · a note, kept encrypted").put("minLength", 1).put("maxLength", 2000));
        }
        return type == Boundary.class ? Optional.of(polygon()) : Optional.empty();
    }

    private static ObjectNode text(String description) {
        return JsonNodeFactory.instance.objectNode().put("type", "string").put("description", description);
    }

    private static ObjectNode polygon() {
        var schema = JsonNodeFactory.instance
                .objectNode()
                .put("type", "object")
                .put("description", "GeoJSON Polygon, WGS-84; 首尾相接 · each ring is closed");
        schema.putArray("required").add("type").add("coordinates");
        var members = schema.putObject("properties");
        members.putObject("type").put("type", "string").put("const", "Polygon");
        var rings = members.putObject("coordinates").put("type", "array").put("minItems", 1);
        var positions = rings.putObject("items").put("type", "array").put("minItems", 4);
        var position = positions.putObject("items").put("type", "array").put("minItems", 2);
        position.put("maxItems", 2).putObject("items").put("type", "number");
        return schema.put("additionalProperties", false);
    }
}
