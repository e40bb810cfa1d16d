/** Web-hooks: other people's systems subscribe to what happens to the orders of a division, and are called when it does. */
@NullMarked
package org.linli.request.webhook;

import org.jspecify.annotations.NullMarked;
