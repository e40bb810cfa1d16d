/** What the head of a request may be, and what the head of every answer says. */
@NullMarked
package org.linli.gateway.head;

import org.jspecify.annotations.NullMarked;
