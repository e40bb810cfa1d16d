/** Check-in (双报到): a unit or a member tells a community that it is theirs. */
@NullMarked
package org.linli.partymember.checkin;

import org.jspecify.annotations.NullMarked;
