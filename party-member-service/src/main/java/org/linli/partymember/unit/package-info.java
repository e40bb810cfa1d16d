/** Units (单位党组织) and their check-in. */
@NullMarked
package org.linli.partymember.unit;

import org.jspecify.annotations.NullMarked;
