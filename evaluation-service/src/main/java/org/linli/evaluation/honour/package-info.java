/** The board of honour and notice (光荣榜 / 公示栏, E7): by name only who agreed, for a time, open to appeal. */
@NullMarked
package org.linli.evaluation.honour;

import org.jspecify.annotations.NullMarked;
