/** How much there is of posts, teams and activities, and how many take part. */
@NullMarked
package org.linli.partymember.involvement;

import org.jspecify.annotations.NullMarked;
