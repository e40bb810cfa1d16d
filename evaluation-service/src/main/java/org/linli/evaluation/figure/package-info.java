/** What units did, counted month by month: whatever they are judged by (评单位). */
@NullMarked
package org.linli.evaluation.figure;

import org.jspecify.annotations.NullMarked;
