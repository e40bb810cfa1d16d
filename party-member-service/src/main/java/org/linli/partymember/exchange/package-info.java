/** 资源清单与需求清单: what units and members offer, and what communities need. */
@NullMarked
package org.linli.partymember.exchange;

import org.jspecify.annotations.NullMarked;
