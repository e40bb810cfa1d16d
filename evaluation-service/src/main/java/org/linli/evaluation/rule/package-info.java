/** Rules as data: versioned rule sets that say which event scores whom, and how much. */
@NullMarked
package org.linli.evaluation.rule;

import org.jspecify.annotations.NullMarked;
