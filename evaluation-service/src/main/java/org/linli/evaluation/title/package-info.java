/** Titles (先锋 / 最美, E3 and E4): what they are, who is proposed for them and why, and who holds them; never more than the quota. */
@NullMarked
package org.linli.evaluation.title;

import org.jspecify.annotations.NullMarked;
