package org.linli.request.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.event.GridEvent;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is known of one node of the division tree. Name and outline come in different events, so each carries the sequence
 * of the event that told it, and an older event can never undo a newer one.
 */
@Document(Place.COLLECTION)
record Place(
        @Id DivisionCode code,
        @Nullable Name name,
        @Nullable Outline outline,
        @Nullable Retirement retirement) {

    static final String COLLECTION = "places";

    record Name(String text, long sequence) {}

    /** It was split or merged away, for good: no later event undoes that. */
    record Retirement(List<DivisionCode> successors) {}

    record Outline(Boundary boundary, long sequence) {

        /**
         * @throws IllegalArgumentException if the boundary is no polygon: what cannot be located in is not stored either
         */
        Outline {
            Cell.shape(boundary);
        }
    }

    /** What one event tells. */
    static Place of(GridEvent event) {
        return switch (event) {
            case GridEvent.DivisionRegistered(var _, var code, var sequence, var name, var _) ->
                new Place(code, new Name(name, sequence), null, null);
            case GridEvent.GridRegistered grid ->
                new Place(
                        grid.code(),
                        new Name(grid.name(), grid.sequence()),
                        grid.boundary() == null ? null : new Outline(grid.boundary(), grid.sequence()),
                        null);
            case GridEvent.BoundaryDrawn(var _, var code, var sequence, var boundary, var _) ->
                new Place(code, null, new Outline(boundary, sequence), null);
            case GridEvent.GridRetired(var _, var code, var _, var successors, var _) ->
                new Place(code, null, null, new Retirement(successors));
        };
    }
}
