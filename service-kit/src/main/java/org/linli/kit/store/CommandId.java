package org.linli.kit.store;

import java.util.Optional;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Names a command that its sender may send again, for as long as it travels with the Reactor context. {@link AggregateStore}
 * leaves it in the document that the command writes, in the same write; a copy of the command finds it there and changes nothing.
 * One command changes one aggregate once.
 */
public record CommandId(String value) {

    /** The same context, with the command in it. */
    public Context in(Context context) {
        return context.put(CommandId.class, this);
    }

    static Optional<CommandId> of(ContextView context) {
        return context.getOrEmpty(CommandId.class);
    }

    /** The command under way, as a name; empty for one that has none. For writes that do not go through {@link AggregateStore}. */
    public static String nameIn(ContextView context) {
        return of(context).map(CommandId::value).orElse("");
    }
}
