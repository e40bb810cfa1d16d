/** How pioneers are cultivated (先锋培育“五个一”): a plan, a list, a pairing and a standard; publicity lies below. */
@NullMarked
package org.linli.partymember.cultivation;

import org.jspecify.annotations.NullMarked;
