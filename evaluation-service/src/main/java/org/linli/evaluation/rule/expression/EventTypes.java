package org.linli.evaluation.rule.expression;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.event.CultivationEvent;
import org.linli.event.DivisionCode;
import org.linli.event.InvolvementEvent;
import org.linli.event.MeetingEvent;
import org.linli.event.PairingEvent;
import org.linli.event.PartyMemberEvent;
import org.linli.event.RequestEvent;
import org.linli.event.ServiceEvent;
import org.linli.event.WhistleEvent;
import org.linli.event.WishEvent;

/**
 * The events' fields and their types as CEL's checker wants them, read off the contract: a rule that misspells a field is
 * found when it is loaded, not when the first event arrives.
 */
public final class EventTypes implements CelTypeProvider {

    /** What can be scored: everything that somebody does for others, or others say of them. */
    private static final List<Class<?>> FAMILIES = List.of(
            RequestEvent.class,
            WhistleEvent.class,
            PartyMemberEvent.class,
            ServiceEvent.class,
            WishEvent.class,
            PairingEvent.class,
            InvolvementEvent.class,
            MeetingEvent.class,
            CultivationEvent.class);

    private final ImmutableMap<String, CelType> structures;
    private static final Set<Class<?>> WHOLE_NUMBERS = Set.of(int.class, long.class, Integer.class, Long.class);

    private final ImmutableMap<String, CelType> byWireType;

    public EventTypes() {
        var found = new HashMap<String, CelType>();
        byWireType = FAMILIES.stream()
                .flatMap(family ->
                        Arrays.stream(family.getAnnotation(JsonSubTypes.class).value()))
                .collect(ImmutableMap.toImmutableMap(
                        JsonSubTypes.Type::name, listed -> structure(listed.value(), found)));
        structures = ImmutableMap.copyOf(found);
    }

    /** The type of the variable {@code event} for a wire type that can be scored. */
    public Optional<CelType> ofWireType(String wireType) {
        return Optional.ofNullable(byWireType.get(wireType));
    }

    @Override
    public ImmutableCollection<CelType> types() {
        return structures.values();
    }

    @Override
    public Optional<CelType> findType(String name) {
        return Optional.ofNullable(structures.get(name));
    }

    private static CelType structure(Class<?> type, Map<String, CelType> found) {
        ImmutableMap<String, CelType> fields = Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getType() != List.class) // a rule is about one value of each
                .collect(ImmutableMap.toImmutableMap(RecordComponent::getName, c -> typeOf(c.getType(), found)));
        var name = type.getName().replace('$', '.');
        var structure = StructType.create(
                name, ImmutableSet.copyOf(fields.keySet()), field -> Optional.ofNullable(fields.get(field)));
        found.put(name, structure);
        return structure;
    }

    private static CelType typeOf(Class<?> type, Map<String, CelType> found) {
        if (WHOLE_NUMBERS.contains(type)) {
            return SimpleType.INT;
        }
        if (type == boolean.class || type == Boolean.class) {
            return SimpleType.BOOL;
        }
        return type.isRecord() && type != DivisionCode.class ? structure(type, found) : SimpleType.STRING;
    }
}
