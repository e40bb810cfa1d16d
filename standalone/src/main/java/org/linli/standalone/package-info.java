/** The one-command suite and its clients: one package for each command, {@code sample} and {@code client} for all. */
@NullMarked
package org.linli.standalone;

import org.jspecify.annotations.NullMarked;
