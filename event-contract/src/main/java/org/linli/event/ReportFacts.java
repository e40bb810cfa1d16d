package org.linli.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a periodic report whatever happens to it, sent along with each of its events.
 *
 * @param memberId whose it is; absent if it is the unit's own
 * @param unitId the unit, or the member's
 * @param division where the unit belongs
 * @param period a half-year ({@code 2026-H1}) or a year ({@code 2026})
 * @param dueAt until when it was to be submitted; absent if nobody has to
 */
public record ReportFacts(
        @Nullable String memberId,
        String unitId,
        DivisionCode division,
        String period,
        @Nullable Instant dueAt) {}
