package org.linli.kit.personal.keys;

import java.time.Instant;

/**
 * A key that values are encrypted under.
 *
 * @param id greater than 0
 * @param from from when on new values are encrypted under it; a while after it was made, so that every replica has read it
 */
public record DataKey(int id, Algorithm algorithm, Instant from, FieldCipher cipher) {}
