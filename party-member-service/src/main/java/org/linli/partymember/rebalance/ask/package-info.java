/** Asking members whether they would move: nobody is moved who has not said yes. */
@NullMarked
package org.linli.partymember.rebalance.ask;

import org.jspecify.annotations.NullMarked;
