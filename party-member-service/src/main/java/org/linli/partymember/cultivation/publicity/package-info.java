/** Role models (先进典型), whom everybody can read about; by name only if they agreed. */
@NullMarked
package org.linli.partymember.cultivation.publicity;

import org.jspecify.annotations.NullMarked;
