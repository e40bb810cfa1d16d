/** Work that falls due at instants kept in documents: each piece carried out by one replica at a time, and again if that one dies. */
@NullMarked
package org.linli.kit.lease;

import org.jspecify.annotations.NullMarked;
