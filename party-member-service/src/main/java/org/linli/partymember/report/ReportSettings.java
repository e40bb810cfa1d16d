package org.linli.partymember.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.MemberKind;
import org.linli.partymember.report.draft.ReportPeriod;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who owes reports, and until when.
 *
 * @param obliged kinds of member who owe one; others may write one
 * @param memberDue how long after the half-year a member's is due
 * @param unitDue how long after the year a unit's is due
 * @param again how long somebody has whose report was returned
 * @param remind how long before it is due they are reminded, each time once
 */
@ConfigurationProperties("linli.party-member.report")
record ReportSettings(
        @DefaultValue({"COMMUNITY", "EMPLOYED", "MOBILE"}) Set<MemberKind> obliged,
        @DefaultValue("15d") Duration memberDue,
        @DefaultValue("31d") Duration unitDue,
        @DefaultValue("7d") Duration again,
        @DefaultValue({"7d", "1d"}) List<Duration> remind) {

    Instant dueAt(ReportPeriod period) {
        return period.until().plus(period.isYear() ? unitDue : memberDue);
    }

    /** When somebody is to be reminded next, or told that it is late. */
    Instant wakeAt(Instant dueAt, Instant now) {
        return Stream.concat(remind.stream().map(dueAt::minus), Stream.of(dueAt))
                .filter(instant -> instant.isAfter(now))
                .min(Instant::compareTo)
                .orElse(dueAt);
    }

    /** The instant at which one is due who owes it at all. */
    @Nullable
    Instant dueAt(ReportPeriod period, Reporter reporter) {
        return reporter.kind() == null || obliged.contains(reporter.kind()) ? dueAt(period) : null;
    }
}
