package org.linli.api;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** docs/api/events.yaml is what the event contract says; {@code ./linli api} writes it. */
class EventsDescriptionTest {

    private final DescriptionFile file = DescriptionFile.of("events");
    private final ObjectNode fromCode = AsyncApi.of(Path.of("../event-contract/src/test/resources"));

    @Test
    void theCommittedDescriptionIsWhatTheContractSays() {
        file.requireEqual(fromCode);
    }

    @Test
    void consumersOfTheReleasedEventsStillUnderstandThem() {
        file.requireCompatible(fromCode);
    }
}
