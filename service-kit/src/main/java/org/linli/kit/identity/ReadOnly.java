package org.linli.kit.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An endpoint that asks and changes nothing, though its method is not GET: because the question does not fit into an address. It leaves
 * no entry on the audit trail, and no {@code Idempotency-Key} is remembered for it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadOnly {}
