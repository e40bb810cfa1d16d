package org.linli.grid.imports.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How imports are carried out.
 *
 * @param perCaller jobs that one sender may have under way
 * @param maxRejections rejected rows of a job that are kept for its report
 * @param workers jobs that one replica works on at a time
 * @param batch rows that are written together
 * @param batchesAtOnce batches that are under way at a time
 * @param lease how long a worker that says nothing is waited for
 * @param poll how often a replica looks for jobs that others left
 * @param progressEvery how often a watcher hears of a job
 * @param forgottenAfter how long a file that no job reads is kept; longer than any upload takes
 */
@ConfigurationProperties("linli.grid.import")
public record ImportSettings(
        int perCaller,
        int maxRejections,
        int workers,
        int batch,
        int batchesAtOnce,
        Duration lease,
        Duration poll,
        Duration progressEvery,
        Duration forgottenAfter) {}
