/** Councils (联席会议): who has a seat, the rules of the house, and whose turn it is to take the chair. */
@NullMarked
package org.linli.partymember.meeting.council;

import org.jspecify.annotations.NullMarked;
