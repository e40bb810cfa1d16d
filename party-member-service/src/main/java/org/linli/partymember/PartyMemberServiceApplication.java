package org.linli.partymember;

import org.linli.kit.ServiceKit;
import org.linli.kit.Services;
import org.linli.kit.personal.disclosure.DisclosureConfiguration;
import org.linli.photo.PhotoKit;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** The service of units, members and their service records. */
@SpringBootApplication
@Import({ServiceKit.class, DisclosureConfiguration.class, PhotoKit.class})
public class PartyMemberServiceApplication {

    public static void main(String... args) {
        Services.run(PartyMemberServiceApplication.class, "party-member-service", args);
    }
}
