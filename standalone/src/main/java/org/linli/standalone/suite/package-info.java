/** Starts everything in this JVM, and stops it again. */
@NullMarked
package org.linli.standalone.suite;

import org.jspecify.annotations.NullMarked;
