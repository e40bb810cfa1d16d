package org.linli.grid.imports.outline;

import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.linli.grid.imports.job.Judged;
import org.linli.grid.imports.row.SeenCodes;
import org.linli.kit.identity.Scope;

/** Reads the outlines of a collection, one after the other. */
public final class OutlineReader implements Iterator<Judged<NewOutline>> {

    private final Features features;
    private final FeatureRules rules;
    private final SeenCodes seen = new SeenCodes(); // here for features, not lines
    private @Nullable Feature next;

    /** @param scope where outlines may be drawn */
    public OutlineReader(InputStream file, Scope scope) {
        this.features = new Features(file);
        this.rules = new FeatureRules(scope);
        this.next = features.next();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Judged<NewOutline> next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        var judged = rules.judge(next);
        next = features.next();
        return onlyOnce(judged);
    }

    private Judged<NewOutline> onlyOnce(Judged<NewOutline> judged) {
        if (!(judged instanceof Judged.Right<NewOutline> right)) {
            return judged;
        }
        var first = seen.put(right.value().code(), right.at().row());
        return first == 0
                ? right
                : new Judged.Wrong<>(right.rejected(
                        "properties.code", "与第 " + first + " 个要素重复", "is the same as of feature " + first));
    }
}
