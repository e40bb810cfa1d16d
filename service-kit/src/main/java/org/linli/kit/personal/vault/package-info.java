/** How personal values are kept: encrypted, each bound to its document, with a keyed hash to look them up by. */
@NullMarked
package org.linli.kit.personal.vault;

import org.jspecify.annotations.NullMarked;
