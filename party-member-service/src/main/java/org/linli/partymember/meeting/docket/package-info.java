/** Orders that nobody wants (多次退单), which wait for a joint meeting to name a unit. */
@NullMarked
package org.linli.partymember.meeting.docket;

import org.jspecify.annotations.NullMarked;
