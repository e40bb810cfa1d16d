package org.linli.gateway.portal;

import static org.springframework.web.reactive.function.server.RequestPredicates.GET;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/**
 * Serves {@code /portal}: the page, what it needs, and the committed descriptions ({@code docs/api}, copied into the jar by the
 * build). Only the files named here are served; a browser gets all of them from here.
 */
@Configuration(proxyBeanMethods = false)
class Portal {

    private static final String FILE = "/portal/{file:[a-z-]+\\.(?:css|js|svg|yaml)}";
    private static final String VIEWER = "/portal/viewer/";
    private static final MediaType YAML = new MediaType("application", "yaml");
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self' data:; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

    @Bean
    RouterFunction<ServerResponse> portalPages() {
        return RouterFunctions.route(GET("/portal"), ignored -> found("portal/portal.html", MediaType.TEXT_HTML))
                .andRoute(GET(FILE), served("portal/"))
                .andRoute(
                        GET(VIEWER + "{file:swagger-ui\\.css|swagger-ui-bundle\\.js}"),
                        served(webJar("org.webjars", "swagger-ui")))
                .andRoute(
                        GET(VIEWER + "{file:js-yaml\\.min\\.js}"),
                        served(webJar("org.webjars.npm", "js-yaml") + "dist/"));
    }

    /** Where a WebJar keeps its files: in a folder named after its version. */
    private static String webJar(String group, String name) {
        var properties = new ClassPathResource(
                "META-INF/maven/%s/%s/pom.properties".formatted(group, name), Portal.class.getClassLoader());
        try {
            var version = PropertiesLoaderUtils.loadProperties(properties).getProperty("version");
            return "META-INF/resources/webjars/%s/%s/".formatted(name, version);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static HandlerFunction<ServerResponse> served(String folder) {
        return request -> {
            var name = request.pathVariable("file");
            return found(folder + name, typeOf(name));
        };
    }

    private static MediaType typeOf(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> new MediaType("text", "css");
            case "js" -> new MediaType("text", "javascript");
            case "svg" -> new MediaType("image", "svg+xml");
            default -> YAML;
        };
    }

    private static Mono<ServerResponse> found(String path, MediaType type) {
        Resource file = new ClassPathResource(path, Portal.class.getClassLoader());
        return file.exists()
                ? ServerResponse.ok().contentType(type).headers(Portal::guard).bodyValue(file)
                : Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A page of ours runs no script but ours, and is shown in nobody's frame. */
    private static void guard(HttpHeaders headers) {
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.setCacheControl(CacheControl.noCache());
    }
}
