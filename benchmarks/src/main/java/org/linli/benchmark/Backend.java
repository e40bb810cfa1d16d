package org.linli.benchmark;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A service that has nothing to do: WebFlux, Jackson, and about 300 bytes of JSON. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(Backend.Divisions.class)
public class Backend {

    /** @param args {@code --server.port} */
    public static void main(String[] args) {
        SpringApplication.run(Backend.class, args);
    }

    record Division(
            String code,
            String level,
            String kind,
            String name,
            String parentCode,
            int households,
            int population,
            List<List<Double>> boundary) {}

    @RestController
    static class Divisions {

        private static final List<List<Double>> BOUNDARY = List.of(
                List.of(113.2912, 40.0712),
                List.of(113.3012, 40.0712),
                List.of(113.3012, 40.0812),
                List.of(113.2912, 40.0812));

        @GetMapping("/api/v1/divisions/{code}")
        Mono<Division> division(@PathVariable String code) {
            return Mono.just(new Division(code, "GRID", "BASIC", "新华街社区第一网格", "140213050001", 312, 871, BOUNDARY));
        }
    }
}
