package org.linli.testkit.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An attempt that is made anew once it has succeeded: refused calls leave what they are about as it was. */
final class Fresh {

    private final Supplier<Attempt> source;
    private @Nullable Attempt current;

    Fresh(Supplier<Attempt> source) {
        this.source = source;
    }

    Attempt get() {
        if (current == null) {
            current = source.get();
        }
        return current;
    }

    void used() {
        current = null;
    }
}
