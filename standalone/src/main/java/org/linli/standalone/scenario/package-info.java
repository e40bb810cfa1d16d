/** Plays a locality's published figures through the public API and compares what comes out. */
@NullMarked
package org.linli.standalone.scenario;

import org.jspecify.annotations.NullMarked;
