/** What comes of joint meetings, counted by division and period. */
@NullMarked
package org.linli.partymember.meeting.figures;

import org.jspecify.annotations.NullMarked;
