package org.linli.standalone.suite;

import java.time.Duration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;

/** One part in its own Spring context. */
record PartContext(Part part, ConfigurableApplicationContext context) implements AutoCloseable {

    static PartContext start(Part part, String... args) {
        var application = new SpringApplicationBuilder(part.application())
                .properties("spring.config.name=" + part.module(), "spring.application.name=" + part.module());
        if (part != Part.ISSUER) {
            application.sources(OwnNetty.class);
        }
        return new PartContext(part, application.run(args));
    }

    @Override
    public void close() {
        context.close();
    }

    /** Threads and connections of its own: with the shared ones, the first part to stop would stop them for all. */
    @Configuration(proxyBeanMethods = false)
    static class OwnNetty {

        @Bean
        ReactorResourceFactory reactorResourceFactory() {
            var resources = new ReactorResourceFactory();
            resources.setUseGlobalResources(false);
            resources.setShutdownQuietPeriod(Duration.ZERO);
            return resources;
        }
    }
}
