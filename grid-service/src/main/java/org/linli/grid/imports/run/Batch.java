package org.linli.grid.imports.run;

import java.util.ArrayList;
import java.util.List;
import org.linli.grid.imports.job.Judged;
import org.linli.grid.imports.job.Judged.Right;
import org.linli.grid.imports.job.Rejection;

/**
 * Rows that are looked at, and written, together.
 *
 * @param rows what may be taken in, as far as one can tell from the file
 * @param rejections the rest
 */
record Batch<T>(List<Right<T>> rows, List<Rejection> rejections) {

    static <T> Batch<T> of(List<Judged<T>> judged) {
        var rows = new ArrayList<Right<T>>();
        var rejections = new ArrayList<Rejection>();
        for (var one : judged) {
            switch (one) {
                case Judged.Right<T> right -> rows.add(right);
                case Judged.Wrong<T>(var rejection) -> rejections.add(rejection);
            }
        }
        return new Batch<>(List.copyOf(rows), List.copyOf(rejections));
    }

    /** The same without rows that turned out to be wrong. */
    Batch<T> without(List<Rejection> more, List<Right<T>> left) {
        var all = new ArrayList<>(rejections);
        all.addAll(more);
        return new Batch<>(left, List.copyOf(all));
    }
}
