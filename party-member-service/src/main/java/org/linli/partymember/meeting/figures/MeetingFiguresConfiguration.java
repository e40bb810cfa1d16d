package org.linli.partymember.meeting.figures;

import java.time.Duration;
import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MeetingFiguresConfiguration {

    private static final Duration REMEMBERED = Duration.ofDays(90);

    /** An event that comes again after so long would count again; no relay takes so long. */
    @Bean
    Indexes meetingFiguresInboxIndexes() {
        return Indexes.on(
                MeetingFigures.COLLECTION + "_inbox",
                Indexes.ascending("seenAt").expire(REMEMBERED));
    }
}
