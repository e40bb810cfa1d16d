/** What looks odd in the ledger (E10): stated, simple detectors and a queue in which people decide. Nothing is ever deducted here. */
@NullMarked
package org.linli.evaluation.anomaly;

import org.jspecify.annotations.NullMarked;
