package org.linli.event;

/** A payload that lacks a value which its type promises. */
public final class IncompleteEvent extends IllegalArgumentException {

    public IncompleteEvent(String path) {
        super("missing: " + path);
    }
}
