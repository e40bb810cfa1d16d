/** Joint meetings (联席会议): invitations, quorum, agenda, votes and minutes. */
@NullMarked
package org.linli.partymember.meeting;

import org.jspecify.annotations.NullMarked;
