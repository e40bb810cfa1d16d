/** Requests whose body is looked at as a whole before anyone else reads it. */
@NullMarked
package org.linli.kit.body;

import org.jspecify.annotations.NullMarked;
