package org.linli.grid.imports.job;

/** What a file lists in one place, once looked at by itself. */
public sealed interface Judged<T> {

    /** Nothing is wrong with it so far. */
    record Right<T>(Position at, T value) implements Judged<T> {

        /** The same place, where something turned out to be wrong. */
        public Rejection rejected(String field, String zh, String en) {
            return Rejection.of(at, field, zh, en);
        }
    }

    /** It is not taken in. */
    record Wrong<T>(Rejection rejection) implements Judged<T> {}
}
