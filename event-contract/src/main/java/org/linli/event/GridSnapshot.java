package org.linli.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The registry as it stands, on a topic that keeps the last word on each node: who needs a copy reads it from the beginning and has
 * everything, without the history. The subject is the node's code, the sequence its version; an older word that comes
 * later is passed over.
 */
@JsonSubTypes(@Type(value = GridSnapshot.DivisionStands.class, name = "grid.division-snapshot.v1"))
public sealed interface GridSnapshot extends Event {

    /** The node. */
    DivisionCode code();

    @Override
    default String subject() {
        return code().value();
    }

    /**
     * A node as it is stored.
     *
     * @param eventId made of code and version: telling it again is no other event
     * @param kind on grids and micro-grids only, as are households and population
     * @param successors what took its place, if it was split or merged away; null if it is there
     * @param successors the codes that took its place once it was split or merged away; null while it is there
     * @param at when it was told
     */
    record DivisionStands(
            UUID eventId,
            DivisionCode code,
            long sequence,
            String name,
            @Nullable GridKind kind,
            @Nullable Integer households,
            @Nullable Integer population,
            @Nullable Boundary boundary,
            @Nullable List<DivisionCode> successors,
            Instant at)
            implements GridSnapshot {

        /** One that is there. */
        public DivisionStands(
                UUID eventId,
                DivisionCode code,
                long sequence,
                String name,
                @Nullable GridKind kind,
                @Nullable Integer households,
                @Nullable Integer population,
                @Nullable Boundary boundary,
                Instant at) {
            this(eventId, code, sequence, name, kind, households, population, boundary, null, at);
        }

        /** The id of what is told of a version. */
        public static UUID idOf(DivisionCode code, long sequence) {
            return UUID.nameUUIDFromBytes((code + "@" + sequence).getBytes(StandardCharsets.UTF_8));
        }
    }
}
