package org.linli.request;

import org.junit.jupiter.api.Test;
import org.linli.api.DescriptionFile;
import org.linli.api.OpenApi;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** docs/api/request-service.yaml is what the controllers say; {@code ./linli api} writes it. */
@RequestServiceTest
class DescriptionTest {

    private final DescriptionFile file = DescriptionFile.of("request-service");
    private final RequestMappingHandlerMapping controllers;

    @Autowired
    DescriptionTest(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers) {
        this.controllers = controllers;
    }

    @Test
    void theCommittedDescriptionIsWhatTheCodeSays() {
        file.requireEqual(OpenApi.of(controllers.getHandlerMethods()));
    }

    @Test
    void clientsOfTheReleasedDescriptionAreStillServed() {
        file.requireCompatible(OpenApi.of(controllers.getHandlerMethods()));
    }
}
