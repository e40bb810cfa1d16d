/** What-if (E8): a draft of rules over a past period, who would move and why; nothing is changed by it. */
@NullMarked
package org.linli.evaluation.whatif;

import org.jspecify.annotations.NullMarked;
