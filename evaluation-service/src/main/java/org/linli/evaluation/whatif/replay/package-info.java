/** Reads events again from their topics, beside those who live on them and slower than they could. */
@NullMarked
package org.linli.evaluation.whatif.replay;

import org.jspecify.annotations.NullMarked;
