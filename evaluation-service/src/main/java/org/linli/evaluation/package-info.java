/** Scores members, residents and units by rules over what the other services tell. */
@NullMarked
package org.linli.evaluation;

import org.jspecify.annotations.NullMarked;
