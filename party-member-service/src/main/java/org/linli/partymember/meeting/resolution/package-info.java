/** What joint meetings resolve, and what comes of it. */
@NullMarked
package org.linli.partymember.meeting.resolution;

import org.jspecify.annotations.NullMarked;
