/** Who is calling, in which roles, and how much of the tree they may see. */
@NullMarked
package org.linli.kit.identity;

import org.jspecify.annotations.NullMarked;
