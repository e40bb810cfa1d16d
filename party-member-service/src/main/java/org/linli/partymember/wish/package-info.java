/** 微心愿: proposed, screened, published, claimed by one member, fulfilled, thanked. */
@NullMarked
package org.linli.partymember.wish;

import org.jspecify.annotations.NullMarked;
