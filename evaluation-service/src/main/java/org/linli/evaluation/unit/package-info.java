/** A small copy of the units' names, for boards that people read. */
@NullMarked
package org.linli.evaluation.unit;

import org.jspecify.annotations.NullMarked;
