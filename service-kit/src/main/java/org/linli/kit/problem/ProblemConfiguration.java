package org.linli.kit.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.accept.RequestedContentTypeResolverBuilder;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Every failure leaves as problem+json. */
@Configuration(proxyBeanMethods = false)
@Import(ProblemAdvice.class)
public class ProblemConfiguration {

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    /** What is given here is JSON; whoever asks for something else gets it all the same, rather than nothing (RFC 9110, 12.4.1). */
    @Bean
    WebFluxConfigurer answersAreJson() {
        return new WebFluxConfigurer() {
            @Override
            public void configureContentTypeResolver(RequestedContentTypeResolverBuilder types) {
                types.fixedResolver(MediaType.APPLICATION_JSON, MediaType.ALL);
            }
        };
    }

    @Bean
    FilterProblems filterProblems(ProblemAdvice advice, ProblemWriter writer) {
        return new FilterProblems(advice, writer);
    }
}
