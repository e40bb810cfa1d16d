/** Members (党员), of seven kinds, and their check-in. */
@NullMarked
package org.linli.partymember.member;

import org.jspecify.annotations.NullMarked;
