package org.linli.grid.imports.outline;

import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionLevel;
import org.linli.grid.imports.job.Judged;
import org.linli.grid.imports.row.SeenCodes;
import org.linli.kit.identity.Scope;

/**
 * Reads from a collection the outlines of one level; whoever reads all levels from the top has drawn every outline before those
 * inside it, wherever they stand in the file. Features about no division come with the top level.
 */
public final class OutlineReader implements Iterator<Judged<NewOutline>> {

    private final Features features;
    private final FeatureRules rules;
    private final DivisionLevel level;
    private final SeenCodes seen = new SeenCodes(); // here for features, not lines
    private @Nullable Feature next;

    /** @param scope where outlines may be drawn */
    public OutlineReader(InputStream file, DivisionLevel level, Scope scope) {
        this.features = new Features(file);
        this.rules = new FeatureRules(scope);
        this.level = level;
        this.next = read();
    }

    private @Nullable Feature read() {
        for (var feature = features.next(); feature != null; feature = features.next()) {
            if (FeatureRules.levelOf(feature) == level) {
                return feature;
            }
        }
        return null;
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
        next = read();
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
