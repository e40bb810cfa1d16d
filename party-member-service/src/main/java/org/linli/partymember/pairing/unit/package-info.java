/** 单位包联: units that stand by a community or a compound. */
@NullMarked
package org.linli.partymember.pairing.unit;

import org.jspecify.annotations.NullMarked;
