package org.linli.evaluation.board;

import java.time.Duration;
import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;

/** The boards' indexes. */
@Configuration(proxyBeanMethods = false)
class BoardConfiguration {

    private static final Duration REMEMBERED = Duration.ofDays(90);

    /** A leaderboard from the top, and all boards under a division in order of subject. */
    @Bean
    Indexes boardIndexes() {
        return Indexes.on(
                Board.COLLECTION,
                Indexes.ascending("subjectKind", "division", "period")
                        .on("points", Sort.Direction.DESC)
                        .on("subjectId", Sort.Direction.ASC),
                Indexes.ascending("divisions", "subjectKind", "subjectId"));
    }

    /** Which events have been counted is remembered for longer than any relay repeats itself. */
    @Bean
    Indexes boardInboxIndexes() {
        return Indexes.on(Board.COLLECTION + "_inbox", new Index("seenAt", Sort.Direction.ASC).expire(REMEMBERED));
    }
}
