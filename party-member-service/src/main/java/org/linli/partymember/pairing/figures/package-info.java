/** How many households somebody stands by, for people and for alerts. */
@NullMarked
package org.linli.partymember.pairing.figures;

import org.jspecify.annotations.NullMarked;
