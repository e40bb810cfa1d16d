package org.linli.kit.idempotency;

import java.time.Instant;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A key in use.
 *
 * @param command id of the command that the key stands for, and of what it creates
 * @param fingerprint of the call that the key stands for
 * @param at when the key was first seen
 * @param answer sealed, once there is one
 */
@Document(Claim.COLLECTION)
@TypeAlias("claim")
record Claim(
        @Id String id,
        String command,
        String fingerprint,
        Instant at,
        @Nullable Binary answer) {

    static final String COLLECTION = "idempotency_claims";
    static final String AT = "at";
    static final String ANSWER = "answer";
}
