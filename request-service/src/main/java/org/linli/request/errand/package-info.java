/** 跑腿代办: a member or staff runs an errand for somebody, with what was handed over, a proof, and thanks. */
@NullMarked
package org.linli.request.errand;

import org.jspecify.annotations.NullMarked;
