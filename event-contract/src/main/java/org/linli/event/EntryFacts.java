package org.linli.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger entry says, sent along so that it can be reversed by whoever has never seen it.
 *
 * @param subjectKind {@code MEMBER}, {@code RESIDENT} or {@code UNIT}
 * @param division where it was earned: a community, grid or micro-grid
 * @param points 1/100 points
 * @param ruleId the rule that gave them
 * @param ruleVersion of its rule set
 * @param ruleZh what the rule rewards
 * @param cap what it was counted under; absent where nothing bounds it
 * @param capPoints the most that counts there, in 1/100 points; absent where nothing bounds it
 * @param at when the event happened that was scored
 */
public record EntryFacts(
        String subjectKind,
        String subjectId,
        DivisionCode division,
        long points,
        String ruleId,
        String ruleVersion,
        String ruleZh,
        String ruleEn,
        @Nullable String cap,
        @Nullable Long capPoints,
        Instant at) {}
