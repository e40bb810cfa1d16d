/** Whether one person can have done two things: at the same time, or too far apart. Pure. */
@NullMarked
package org.linli.partymember.servicerecord.clash;

import org.jspecify.annotations.NullMarked;
