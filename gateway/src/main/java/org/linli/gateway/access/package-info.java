/** Who asked for what kind of thing, and how it went; never who exactly, nor for what exactly. */
@NullMarked
package org.linli.gateway.access;

import org.jspecify.annotations.NullMarked;
