/** Whom to call about an order: kept sealed, shown masked. */
@NullMarked
package org.linli.request.contact;

import org.jspecify.annotations.NullMarked;
