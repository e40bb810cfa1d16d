/** One aggregate is one document, one command is one conditional write. */
@NullMarked
package org.linli.kit.store;

import org.jspecify.annotations.NullMarked;
