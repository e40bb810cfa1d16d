/** Joint meetings as callers have them. */
@NullMarked
package org.linli.partymember.meeting.web;

import org.jspecify.annotations.NullMarked;
