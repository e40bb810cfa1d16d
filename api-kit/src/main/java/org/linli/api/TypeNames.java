package org.linli.api;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.impl.DefinitionKey;
import com.github.victools.jsonschema.generator.naming.SchemaDefinitionNamingStrategy;
import java.util.stream.Collectors;

/**
 * What schemas are called: like the type; a nested type is called after its owner too ({@code OrderBody.Rate} is {@code
 * OrderRate}), a page after what it lists.
 */
final class TypeNames implements SchemaDefinitionNamingStrategy {

    @Override
    public String getDefinitionNameForKey(DefinitionKey key, SchemaGenerationContext context) {
        return nameOf(key.getType());
    }

    private static String nameOf(ResolvedType type) {
        var arguments = type.getTypeParameters().stream().map(TypeNames::nameOf).collect(Collectors.joining("And"));
        var name = nameOf(type.getErasedType());
        return arguments.isEmpty() ? name : name + "Of" + arguments;
    }

    private static String nameOf(Class<?> type) {
        var owner = type.getEnclosingClass();
        if (owner == null) {
            return type.getSimpleName();
        }
        var prefix = owner.getSimpleName().replaceFirst("(Controller|Body|View|Text)$", "");
        return type.getSimpleName().startsWith(prefix) ? type.getSimpleName() : prefix + type.getSimpleName();
    }
}
