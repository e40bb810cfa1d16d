package org.linli.kit;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts a service under its own configuration name, so that several can live in one JVM. */
public final class Services {

    private Services() {}

    /**
     * Runs a service.
     *
     * @param application its configuration class
     * @param name its module's name; {@code <name>.yml} on the class path is its configuration
     */
    public static ConfigurableApplicationContext run(Class<?> application, String name, String... args) {
        return new SpringApplicationBuilder(application)
                .properties("spring.config.name=" + name, "spring.application.name=" + name)
                .run(args);
    }
}
