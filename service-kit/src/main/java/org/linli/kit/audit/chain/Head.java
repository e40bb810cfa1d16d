package org.linli.kit.audit.chain;

/**
 * An end of the chain, at some time.
 *
 * @param sequence of the last entry; 0 if there is none
 * @param hash of the last entry
 */
public record Head(long sequence, String hash) {

    static final Head NONE = new Head(0, "0".repeat(64));
}
