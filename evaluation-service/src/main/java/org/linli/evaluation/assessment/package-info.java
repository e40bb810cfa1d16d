/** Units are judged by formulas over their figures and ranked (评单位, E5). */
@NullMarked
package org.linli.evaluation.assessment;

import org.jspecify.annotations.NullMarked;
