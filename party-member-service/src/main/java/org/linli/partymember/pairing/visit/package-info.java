/** Visits of members to the households that they stand by. */
@NullMarked
package org.linli.partymember.pairing.visit;

import org.jspecify.annotations.NullMarked;
