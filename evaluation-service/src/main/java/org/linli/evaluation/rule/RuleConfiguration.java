package org.linli.evaluation.rule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Loads the rule sets at start; one that cannot be used stops it. */
@Configuration(proxyBeanMethods = false)
class RuleConfiguration {

    @Bean
    RuleSets ruleSets(ResourcePatternResolver resources, @Value("${linli.rule-sets}") String pattern)
            throws IOException {
        var reader = new RuleSetReader();
        var sets = new ArrayList<RuleSet>();
        for (var resource : resources.getResources(pattern)) {
            sets.add(reader.read(resource.getDescription(), resource.getContentAsString(StandardCharsets.UTF_8)));
        }
        if (sets.isEmpty()) {
            throw BadRuleSet.unreadable(pattern, "there is none");
        }
        return new RuleSets(sets);
    }
}
