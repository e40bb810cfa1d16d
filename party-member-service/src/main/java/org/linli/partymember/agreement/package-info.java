/** 共建协议: a unit and a community agree to build together for a time. */
@NullMarked
package org.linli.partymember.agreement;

import org.jspecify.annotations.NullMarked;
