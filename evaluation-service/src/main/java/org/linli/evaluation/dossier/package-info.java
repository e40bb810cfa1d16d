/** Dossiers of members and units (服务档案, E6): what stands in the ledger for some months, to be read, calculated with and printed. */
@NullMarked
package org.linli.evaluation.dossier;

import org.jspecify.annotations.NullMarked;
