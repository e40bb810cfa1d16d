/** The committed descriptions, held against the running suite. */
@NullMarked
package org.linli.standalone.description;

import org.jspecify.annotations.NullMarked;
