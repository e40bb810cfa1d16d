/** Ids that follow from what something is. */
@NullMarked
package org.linli.partymember.store;

import org.jspecify.annotations.NullMarked;
