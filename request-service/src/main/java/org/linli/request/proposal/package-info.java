/** Which unit an order might go to, and why (R4): by catalogue, community, load and what became of such orders before. It proposes only. */
@NullMarked
package org.linli.request.proposal;

import org.jspecify.annotations.NullMarked;
