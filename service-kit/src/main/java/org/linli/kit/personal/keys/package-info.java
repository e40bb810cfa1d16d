/** The keys for personal data: a file, what it holds, and what can be done with it. */
@NullMarked
package org.linli.kit.personal.keys;

import org.jspecify.annotations.NullMarked;
