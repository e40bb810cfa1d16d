/** Rule sets that staff write: drafted, submitted, approved by a second person, in force from a day to come, ended on another. */
@NullMarked
package org.linli.evaluation.rule.edition;

import org.jspecify.annotations.NullMarked;
