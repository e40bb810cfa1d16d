package org.linli.kit.store;

/** What one document holds: everything that one command decides on. */
public interface Aggregate {

    /** Key of the document. */
    String id();

    /** 1 when it is created, one more with every change. */
    long version();
}
