package org.linli.partymember.cultivation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What of cultivation is settable.
 *
 * @param notes months of progress that must have been written down before somebody is a pioneer
 */
@ConfigurationProperties("linli.party-member.cultivation")
record CultivationSettings(@DefaultValue("3") int notes) {}
