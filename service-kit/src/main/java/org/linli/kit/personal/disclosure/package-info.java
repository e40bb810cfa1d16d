/** Showing personal values in plain: to whom the service lets, for a reason, and only once that is on record. */
@NullMarked
package org.linli.kit.personal.disclosure;

import org.jspecify.annotations.NullMarked;
