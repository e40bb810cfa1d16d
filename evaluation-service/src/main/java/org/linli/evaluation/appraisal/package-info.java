/** Democratic appraisal (民主评议, E4): three bodies grade nominees by secret ballot; opened, closed and counted by the time. */
@NullMarked
package org.linli.evaluation.appraisal;

import org.jspecify.annotations.NullMarked;
