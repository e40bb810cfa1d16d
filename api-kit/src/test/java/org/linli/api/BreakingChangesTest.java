package org.linli.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class BreakingChangesTest {

    private static final String BEFORE = """
            {"paths": {"/lamps": {"post": {
               "parameters": [{"$ref": "#/components/parameters/room"}],
               "requestBody": {"required": false, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/New"}}}},
               "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Lamp"}}}}}}}},
             "components": {
               "parameters": {"room": {"name": "room", "in": "query", "required": false, "schema": {"type": "string", "maxLength": 9}}},
               "schemas": {
                 "New": {"type": "object", "required": ["name"], "properties": {
                    "name": {"type": "string", "maxLength": 50},
                    "height": {"type": ["integer", "null"], "maximum": 9},
                    "colour": {"type": "string", "enum": ["WHITE", "RED"]}}},
                 "Lamp": {"type": "object", "properties": {
                    "id": {"type": "string"},
                    "bulbs": {"type": "array", "items": {"type": "object", "properties": {"watts": {"type": "integer"}}}},
                    "at": {"anyOf": [{"type": "null"}, {"$ref": "#/components/schemas/Place"}]}}},
                 "Place": {"type": "object", "properties": {"x": {"type": "number"}}}}}}""";

    private static ObjectNode before() {
        return (ObjectNode) JsonMapper.shared().readTree(BEFORE);
    }

    @Test
    void whatIsTheSameBreaksNobody() {
        assertThat(BreakingChanges.between(before(), before())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/paths | /lamps | POST /lamps: gone",
                "/paths/~1lamps | post | POST /lamps: gone",
                "/paths/~1lamps/post/responses | 200 | POST /lamps 200: gone",
                "/components/schemas/Lamp/properties | id | POST /lamps 200.id: gone",
                "/components/schemas/Lamp/properties/bulbs/items/properties | watts | POST /lamps 200.bulbs[].watts: gone",
                "/components/schemas/Place/properties | x | POST /lamps 200.at.x: gone",
                "/components/schemas/New/properties | colour | POST /lamps body.colour: no longer taken",
            })
    void whatIsGoneBreaksClients(String parent, String member, String change) {
        var after = before();
        ((ObjectNode) after.at(parent)).remove(member);

        assertThat(BreakingChanges.between(before(), after)).containsExactly(change);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/components/schemas/New/properties/name | maxLength | 49 | POST /lamps body.name: narrower maxLength",
                "/components/schemas/New/properties/name | minLength | 1 | POST /lamps body.name: narrower minLength",
                "/components/schemas/New/properties/height | maximum | 8 | POST /lamps body.height: narrower maximum",
                "/components/schemas/New/properties/name | pattern | '\"x\"' | POST /lamps body.name: another pattern",
                "/components/schemas/New/properties/name | type | '\"integer\"' | POST /lamps body.name: no longer takes a string",
                "/components/schemas/New/properties/height | type | '\"integer\"' | POST /lamps body.height: no longer takes a null",
                "/components/schemas/New/properties/colour | enum | '[\"RED\"]' | POST /lamps body.colour: no longer takes WHITE",
                "/components/schemas/New | required | '[\"name\",\"colour\"]' | POST /lamps body: needs colour",
                "/components/schemas/Lamp/properties/id | type | '[\"string\",\"null\"]' | POST /lamps 200.id: may now be a null",
                "/components/parameters/room | required | true | POST /lamps: needs the parameter room",
                "/components/parameters/room/schema | maxLength | 8 | POST /lamps parameter room: narrower maxLength",
                "/paths/~1lamps/post/requestBody | required | true | POST /lamps: needs a body",
            })
    void aNewDemandBreaksClients(String parent, String member, String value, String change) {
        var after = before();
        ((ObjectNode) after.at(parent)).set(member, JsonMapper.shared().readTree(value));

        assertThat(BreakingChanges.between(before(), after)).containsExactly(change);
    }

    @Test
    void takingAndGivingMoreBreaksNobody() {
        var after = changed(document -> {
            ((ObjectNode) document.at("/components/schemas/New/properties"))
                    .putObject("extra")
                    .put("type", "string");
            ((ObjectNode) document.at("/components/schemas/Lamp/properties"))
                    .putObject("extra")
                    .put("type", "string");
            ((ObjectNode) document.at("/components/schemas/New/properties/name")).put("maxLength", 60);
            ((ArrayNode) document.at("/components/schemas/New/properties/colour/enum")).add("GREEN");
            ((ObjectNode) document.at("/paths")).putObject("/bulbs").putObject("get");
        });

        assertThat(BreakingChanges.between(before(), after)).isEmpty();
    }

    @Test
    void anEventThatLosesAValueBreaksItsConsumers() {
        var events = """
                {"components": {"messages": {"lit.v1": {"payload": {"type": "object", "properties": {"at": {"type": "string"}}}}}}}""";
        var after = (ObjectNode) JsonMapper.shared().readTree(events);
        ((ObjectNode) after.at("/components/messages/lit.v1/payload/properties")).remove("at");

        assertThat(BreakingChanges.between(JsonMapper.shared().readTree(events), after))
                .containsExactly("event lit.v1.at: gone");
    }

    private static ObjectNode changed(Consumer<ObjectNode> change) {
        var document = before();
        change.accept(document);
        return document;
    }
}
