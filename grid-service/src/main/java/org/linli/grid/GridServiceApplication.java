package org.linli.grid;

import org.linli.kit.ServiceKit;
import org.linli.kit.Services;
import org.linli.kit.personal.disclosure.DisclosureConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** The registry of divisions, grids and the staff who look after them. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import({ServiceKit.class, DisclosureConfiguration.class})
public class GridServiceApplication {

    public static void main(String... args) {
        Services.run(GridServiceApplication.class, "grid-service", args);
    }
}
