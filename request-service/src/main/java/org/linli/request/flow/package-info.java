/**
 * What the kinds of request with a flow of their own have in common: the flow is a document of its own under the order's id, reached by
 * whoever reaches the order, and its end answers the order.
 */
@NullMarked
package org.linli.request.flow;

import org.jspecify.annotations.NullMarked;
