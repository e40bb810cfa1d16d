package org.linli.kit.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A query of a repository that answers the same to everyone, and why it may. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Unscoped {

    /** Why no scope is asked for. */
    String value();
}
