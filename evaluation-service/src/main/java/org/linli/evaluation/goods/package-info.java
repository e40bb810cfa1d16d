/** What points can be redeemed for (E4): a stock that cannot be oversold. */
@NullMarked
package org.linli.evaluation.goods;

import org.jspecify.annotations.NullMarked;
