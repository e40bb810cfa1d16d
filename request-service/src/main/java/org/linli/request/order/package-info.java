/** The order (工单): its life from submission to rating, its history, and who may see and move it. */
@NullMarked
package org.linli.request.order;

import org.jspecify.annotations.NullMarked;
