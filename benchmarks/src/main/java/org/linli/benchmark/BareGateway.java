package org.linli.benchmark;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Spring Cloud Gateway as it comes: one route, no filter, no setting. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class BareGateway {

    /** @param args {@code --server.port} and {@code --backend}, the address of the backend */
    public static void main(String[] args) {
        SpringApplication.run(BareGateway.class, args);
    }

    @Bean
    RouteLocator routes(RouteLocatorBuilder builder, @Value("${backend}") String backend) {
        return builder.routes()
                .route("all", route -> route.path("/api/v1/**").uri(backend))
                .build();
    }
}
