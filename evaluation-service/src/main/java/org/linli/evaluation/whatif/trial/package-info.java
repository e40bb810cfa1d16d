/** The arithmetic of a what-if (E8): what rules would have given, beside what the ledger says. Knows neither store nor Kafka. */
@NullMarked
package org.linli.evaluation.whatif.trial;

import org.jspecify.annotations.NullMarked;
