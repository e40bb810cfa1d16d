package org.linli.partymember.meeting;

import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How meetings are stored. */
@Configuration(proxyBeanMethods = false)
class MeetingConfiguration {

    @Bean
    Indexes indexesOfMeetings() {
        return Indexes.on(
                Meeting.COLLECTION,
                Indexes.ascending("outbox.at"),
                Indexes.ascending("wakeAt"),
                Indexes.ascending(ScopeKeys.FIELD, "_id"),
                Indexes.ascending(ScopeKeys.FIELD, Meetings.STATE, "_id"),
                Indexes.ascending(ScopeKeys.FIELD, Meetings.COUNCIL, "_id", Meetings.STATE));
    }
}
