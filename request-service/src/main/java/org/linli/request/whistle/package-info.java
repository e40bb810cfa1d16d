/** The whistle (吹哨报到): several units called at once, each with its own time to come, what they do together, and how it ends. */
@NullMarked
package org.linli.request.whistle;

import org.jspecify.annotations.NullMarked;
