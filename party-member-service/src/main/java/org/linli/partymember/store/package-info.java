/** What the features share of storing: who finds a document, and whether a command moved it. */
@NullMarked
package org.linli.partymember.store;

import org.jspecify.annotations.NullMarked;
