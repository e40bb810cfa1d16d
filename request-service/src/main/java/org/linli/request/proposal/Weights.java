package org.linli.request.proposal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What each ground counts, in points.
 *
 * @param experience for each order of the category that it answered
 * @param experienceAtMost together
 * @param load off for each open order
 * @param loadAtMost together
 * @param notOurs off for each order of the category that it gave back as none of its duty or area
 * @param returned off for each that it gave back for another reason
 * @param returnsAtMost each of the two together
 */
@ConfigurationProperties("linli.request.proposal")
record Weights(
        @DefaultValue("50") int catalogue,
        @DefaultValue("20") int sameCommunity,
        @DefaultValue("12") int sameStreet,
        @DefaultValue("5") int sameDistrict,
        @DefaultValue("15") int checkedIn,
        @DefaultValue("1") int experience,
        @DefaultValue("15") int experienceAtMost,
        @DefaultValue("1") int load,
        @DefaultValue("20") int loadAtMost,
        @DefaultValue("10") int notOurs,
        @DefaultValue("3") int returned,
        @DefaultValue("30") int returnsAtMost) {}
