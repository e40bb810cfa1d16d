package org.linli.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the registry of divisions and grids tells. The subject is the node's code. */
@JsonSubTypes({
    @Type(value = GridEvent.DivisionRegistered.class, name = "grid.division-registered.v1"),
    @Type(value = GridEvent.GridRegistered.class, name = "grid.grid-registered.v1"),
    @Type(value = GridEvent.BoundaryDrawn.class, name = "grid.boundary-drawn.v1"),
    @Type(value = GridEvent.GridRetired.class, name = "grid.grid-retired.v1"),
})
public sealed interface GridEvent extends Event {

    /** The node it happened to. */
    DivisionCode code();

    @Override
    default String subject() {
        return code().value();
    }

    /** An official division came into the registry, or its name changed. */
    record DivisionRegistered(UUID eventId, DivisionCode code, long sequence, String name, Instant at)
            implements GridEvent {}

    /**
     * A grid or micro-grid was created.
     *
     * @param kind what it covers; a micro-grid has its grid's kind
     * @param households number of households, 0 or more
     * @param boundary its outline, if one is known yet
     * @param predecessors the grids or micro-grids that it came from; null if it did not come from others
     */
    record GridRegistered(
            UUID eventId,
            DivisionCode code,
            long sequence,
            String name,
            GridKind kind,
            int households,
            @Nullable Boundary boundary,
            @Nullable List<DivisionCode> predecessors,
            Instant at)
            implements GridEvent {

        /** One that did not come from others. */
        public GridRegistered(
                UUID eventId,
                DivisionCode code,
                long sequence,
                String name,
                GridKind kind,
                int households,
                @Nullable Boundary boundary,
                Instant at) {
            this(eventId, code, sequence, name, kind, households, boundary, null, at);
        }
    }

    /** A node's outline was drawn or redrawn. */
    record BoundaryDrawn(UUID eventId, DivisionCode code, long sequence, Boundary boundary, Instant at)
            implements GridEvent {}

    /**
     * A grid or micro-grid was split or merged away. Its code is never given out again; what lay in it lies in its successors.
     *
     * @param successors the codes that took its place, which may have been told of a moment later than this
     */
    record GridRetired(UUID eventId, DivisionCode code, long sequence, List<DivisionCode> successors, Instant at)
            implements GridEvent {}
}
