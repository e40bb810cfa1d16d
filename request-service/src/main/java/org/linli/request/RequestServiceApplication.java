package org.linli.request;

import org.linli.kit.ServiceKit;
import org.linli.kit.Services;
import org.linli.kit.partner.PartnerConfiguration;
import org.linli.kit.personal.disclosure.DisclosureConfiguration;
import org.linli.photo.PhotoKit;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** The request-service. */
@SpringBootApplication
@Import({ServiceKit.class, DisclosureConfiguration.class, PartnerConfiguration.class, PhotoKit.class})
public class RequestServiceApplication {

    public static void main(String... args) {
        Services.run(RequestServiceApplication.class, "request-service", args);
    }
}
