/** Who may call what: every endpoint of a service tried by everyone, and compared with a table. */
@NullMarked
package org.linli.testkit.access;

import org.jspecify.annotations.NullMarked;
