/** Mutual appraisal (互评, E6): a community and those who serve it say what they think of each other. */
@NullMarked
package org.linli.evaluation.mutual;

import org.jspecify.annotations.NullMarked;
