package org.linli.evaluation.appraisal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.linli.evaluation.appraisal.ballot.Grade;
import org.linli.evaluation.appraisal.tally.Quorum;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionCode;
import org.linli.event.DivisionLevel;

/**
 * What an appraisal is to be, checked.
 *
 * @param nominees ids of those who are appraised, in the order of the ballot
 * @param points what each grade is worth: 0 to 100
 */
record Draft(
        DivisionCode division,
        String title,
        SubjectKind subjectKind,
        List<String> nominees,
        List<Electorate> electorate,
        Quorum quorum,
        Map<Grade, Integer> points,
        Instant opensAt,
        Instant closesAt) {

    static final int MOST_VOTERS = 1_000;

    private static final int WHOLE = 1_000;
    private static final Duration LONGEST = Duration.ofDays(366);

    Draft {
        opensAt = opensAt.truncatedTo(ChronoUnit.MILLIS);
        closesAt = closesAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** @throws AppraisalRefused.Malformed if it cannot be voted on */
    void require(Instant now) {
        check(
                division.level().compareTo(DivisionLevel.COMMUNITY) <= 0,
                "divisionCode",
                "应为区县、街道或社区",
                "is a district, a street or a community");
        check(areDistinct(nominees), "nominees", "评议对象不得重复", "names nobody twice");
        check(
                areDistinct(electorate.stream().map(Electorate::body).toList()),
                "bodies",
                "投票主体不得重复",
                "names no body twice");
        check(
                electorate.stream().mapToInt(Electorate::permille).sum() == WHOLE,
                "bodies",
                "权重之和应为 1000‰",
                "have weights that add up to 1000");
        var voters = electorate.stream().flatMap(one -> one.voters().stream()).toList();
        check(voters.size() <= MOST_VOTERS, "bodies", "投票人最多 1000 名", "have at most 1000 voters together");
        check(areDistinct(voters), "bodies", "每人只能属于一个投票主体，且只列一次", "name each voter once");
        check(quorum.numerator() <= quorum.denominator(), "quorum", "法定比例不得大于 1", "is at most 1");
        check(
                closesAt.isAfter(now) && closesAt.isAfter(opensAt),
                "closesAt",
                "应晚于现在和开始时间",
                "is later than now and than opensAt");
        check(!opensAt.plus(LONGEST).isBefore(closesAt), "closesAt", "评议最长 366 天", "is at most 366 days after opensAt");
    }

    private static boolean areDistinct(List<?> list) {
        return new HashSet<>(list).size() == list.size();
    }

    private static void check(boolean holds, String field, String zh, String en) {
        if (!holds) {
            throw new AppraisalRefused.Malformed(field, zh, en);
        }
    }
}
