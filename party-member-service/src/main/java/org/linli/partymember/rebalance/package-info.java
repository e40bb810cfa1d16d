/** Rebalancing (双向比对 · 均衡调配): who would be better placed where, proposed with reasons, and asked of each. */
@NullMarked
package org.linli.partymember.rebalance;

import org.jspecify.annotations.NullMarked;
