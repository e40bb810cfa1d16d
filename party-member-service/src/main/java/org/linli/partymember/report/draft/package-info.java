/** From what was done to the figures and words of a report. Pure. */
@NullMarked
package org.linli.partymember.report.draft;

import org.jspecify.annotations.NullMarked;
