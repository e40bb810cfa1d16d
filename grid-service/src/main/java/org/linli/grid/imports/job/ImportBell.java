package org.linli.grid.imports.job;

/** Says that a job has come in, so that nobody need wait until a worker looks for one. */
@FunctionalInterface
public interface ImportBell {

    void ring();
}
