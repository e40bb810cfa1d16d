package org.linli.kit.scoped;

import java.util.function.Function;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;

/**
 * A decision that remembers whether it moved the aggregate, so that a repeated command is not counted again. It is decided
 * anew when others were quicker; what the last time decided is what was stored.
 */
public final class Command<T extends Aggregate> implements Function<T, Change<T>> {

    private final Function<T, Change<T>> decide;
    private volatile boolean moved;

    public Command(Function<T, Change<T>> decide) {
        this.decide = decide;
    }

    @Override
    public Change<T> apply(T current) {
        var change = decide.apply(current);
        moved = change.next().version() != current.version();
        return change;
    }

    /** Whether what was stored last differs from what was there. */
    public boolean moved() {
        return moved;
    }
}
