/** Leaders tied to a district, street or community: 包抓领导. */
@NullMarked
package org.linli.grid.leader;

import org.jspecify.annotations.NullMarked;
