package org.linli.kit.sample;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.PartyMemberEvent;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/** A street lamp that can be switched, and that may have a note. */
@Document("lamps")
@TypeAlias("lamp")
public record Lamp(
        @Id String id,
        long version,
        DivisionCode division,
        State state,
        int switched,
        @Nullable String note) implements Aggregate {

    public sealed interface State {
        @TypeAlias("off")
        record Off() implements State {}

        @TypeAlias("on")
        record On(Instant since) implements State {}
    }

    public static Change<Lamp> installed(String id, DivisionCode division, Instant at) {
        return told(new Lamp(id, 1, division, new State.Off(), 0, "new"), at);
    }

    public Change<Lamp> switched(Instant at) {
        var next = state instanceof State.Off ? new State.On(at) : new State.Off();
        return told(new Lamp(id, version + 1, division, next, switched + 1, note), at);
    }

    public Change<Lamp> noted(@Nullable String note) {
        return note != null && note.equals(this.note)
                ? Change.none(this)
                : Change.silent(new Lamp(id, version + 1, division, state, switched, note));
    }

    private static Change<Lamp> told(Lamp lamp, Instant at) {
        return Change.of(
                lamp,
                new PartyMemberEvent.UnitRegistered(
                        UUID.randomUUID(), lamp.id, lamp.version, "lamp", lamp.division, at));
    }
}
