package org.linli.evaluation;

import org.linli.kit.ServiceKit;
import org.linli.kit.Services;
import org.linli.kit.personal.disclosure.DisclosureConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** Starts the evaluation service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Import({ServiceKit.class, DisclosureConfiguration.class})
public class EvaluationServiceApplication {

    public static void main(String... args) {
        Services.run(EvaluationServiceApplication.class, "evaluation-service", args);
    }
}
