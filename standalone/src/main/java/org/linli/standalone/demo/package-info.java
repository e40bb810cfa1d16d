/** Plays one request slowly and says what happens. */
@NullMarked
package org.linli.standalone.demo;

import org.jspecify.annotations.NullMarked;
