package org.linli.api;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON schemas of records: limits from jakarta.validation, nullability from JSpecify, values from {@code @JsonValue}. A schema
 * is asked for and referred to by name; all of them are collected at the end.
 */
final class Schemas {

    static final String PATH = "components/schemas";

    private enum Use {
        INPUT,
        OUTPUT,
        EVENT
    }

    private final SchemaBuilder builder;

    private Schemas(SchemaBuilder builder) {
        this.builder = builder;
    }

    /** Of what callers send: what may be null may be left out, and what is unknown is refused. */
    static Schemas ofInput() {
        return new Schemas(generator(Use.INPUT).buildMultipleSchemaDefinitions());
    }

    /** Of what they get: every member is always there. More members may be added one day. */
    static Schemas ofOutput() {
        return new Schemas(generator(Use.OUTPUT).buildMultipleSchemaDefinitions());
    }

    /** Of events: what is null is left out. */
    static Schemas ofEvents() {
        return new Schemas(generator(Use.EVENT).buildMultipleSchemaDefinitions());
    }

    private static SchemaGenerator generator(Use use) {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(
                        Option.DEFINITIONS_FOR_ALL_OBJECTS,
                        Option.EXTRA_OPEN_API_FORMAT_VALUES,
                        Option.FLATTENED_ENUMS,
                        Option.INLINE_NULLABLE_SCHEMAS,
                        Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                        Option.NONPUBLIC_NONSTATIC_FIELDS_WITHOUT_GETTERS)
                .without(Option.SCHEMA_VERSION_INDICATOR)
                .with(new JakartaValidationModule(JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS));
        if (use == Use.INPUT) {
            config.with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT);
        }
        config.forFields()
                .withNullableCheck(field -> use != Use.EVENT && isNullable(field))
                .withRequiredCheck(field -> use == Use.OUTPUT || !isNullable(field))
                .withDescriptionResolver(ignored -> null);
        config.forTypesInGeneral()
                .withPropertySorter(Comparator.comparingInt(ignored -> 0)) // as declared
                .withDefinitionNamingStrategy(new TypeNames())
                .withCustomDefinitionProvider(Schemas::special);
        return new SchemaGenerator(config.build());
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable CustomDefinition special(ResolvedType type, SchemaGenerationContext context) {
        var raw = type.getErasedType();
        return KnownTypes.schemaOf(raw)
                .map(known -> new CustomDefinition(known, DefinitionType.ALWAYS_REF, AttributeInclusion.NO))
                .or(() -> shownAs(raw)
                        .map(shown -> new CustomDefinition(context.createStandardDefinition(
                                context.getTypeContext().resolve(shown), null))))
                .orElse(null);
    }

    /** What a type with {@code @JsonValue} is on the wire. */
    private static Optional<Type> shownAs(Class<?> raw) {
        return Stream.concat(
                        Arrays.stream(raw.getDeclaredMethods())
                                .filter(method -> isValue(method))
                                .map(m -> (Type) m.getGenericReturnType()),
                        Arrays.stream(raw.getDeclaredFields())
                                .filter(field -> isValue(field))
                                .map(f -> f.getGenericType()))
                .findFirst();
    }

    private static boolean isValue(AnnotatedElement member) {
        return member.isAnnotationPresent(JsonValue.class);
    }

    /** The schema of a type, or a reference to it. */
    ObjectNode of(Type type) {
        return builder.createSchemaReference(type);
    }

    /** Everything that has been referred to, by name. */
    ObjectNode collected(ObjectNode into) {
        var all = new TreeMap<String, ObjectNode>();
        builder.collectDefinitions(PATH)
                .properties()
                .forEach(schema -> all.put(schema.getKey(), (ObjectNode) schema.getValue()));
        all.forEach(into::set);
        return into;
    }
}
