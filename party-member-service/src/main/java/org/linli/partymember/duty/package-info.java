/** What each of the seven kinds of member has to do, and who is reminded of it when. */
@NullMarked
package org.linli.partymember.duty;

import org.jspecify.annotations.NullMarked;
