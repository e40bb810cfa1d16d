/** Entries chained by hash: how they are linked, stored, read and proven. */
@NullMarked
package org.linli.kit.audit.chain;

import org.jspecify.annotations.NullMarked;
