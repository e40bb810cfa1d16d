package org.linli.kit.personal.vault;

/** The document that values belong to; in any other they cannot be opened. */
public record Owner(String collection, String id) {}
