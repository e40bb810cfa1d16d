/** CEL over the wire form of one event: checked when it is written, worked out when it is applied. */
@NullMarked
package org.linli.evaluation.rule.expression;

import org.jspecify.annotations.NullMarked;
