/** Who did what to whose data, when, why and from where. */
@NullMarked
package org.linli.kit.audit;

import org.jspecify.annotations.NullMarked;
