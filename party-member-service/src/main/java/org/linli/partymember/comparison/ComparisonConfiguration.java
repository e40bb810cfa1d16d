package org.linli.partymember.comparison;

import org.linli.kit.store.Indexes;
import org.linli.partymember.member.Member;
import org.linli.partymember.unit.Unit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CrowdingLimits.class)
class ComparisonConfiguration {

    @Bean
    Indexes indexesOfComparedMembers() {
        return Indexes.on(
                Member.COLLECTION,
                Indexes.ascending("unitDivision", Member.COMMUNITY),
                Indexes.ascending(Member.COMMUNITY));
    }

    @Bean
    Indexes indexesOfComparedUnits() {
        return Indexes.on(Unit.COLLECTION, Indexes.ascending("division", Unit.COMMUNITY));
    }
}
