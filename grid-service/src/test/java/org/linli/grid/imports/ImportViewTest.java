package org.linli.grid.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.linli.grid.imports.file.FileFacts;
import org.linli.grid.imports.file.FileFormat;
import org.linli.grid.imports.job.ImportJob;
import org.linli.grid.imports.job.Tally;

/** How far a job is, in figures. */
class ImportViewTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");
    private static final FileFacts FILE = new FileFacts(FileFormat.CSV, "GBK", 1_000, 1_000);
    private static final ImportJob RECEIVED = ImportJob.received("job", "", FILE, NOW);

    @Test
    void beforeTheFirstBatchNobodyKnowsHowLongItTakes() {
        var view = view(taken(RECEIVED, "one", NOW));

        assertThat(view.state()).isEqualTo(ImportView.State.RUNNING);
        assertThat(view.percentage()).isZero();
        assertThat(view.rowsPerSecond()).isNull();
        assertThat(view.remainingSeconds()).isNull();
    }

    @Test
    void theRateOfWhoeverIsAtItTellsHowLongItWillTake() {
        var half = further(taken(RECEIVED, "one", NOW), "one", 500, NOW.plusSeconds(5));

        var view = view(half);

        assertThat(view.rowsRead()).isEqualTo(500);
        assertThat(view.percentage()).isEqualTo(49);
        assertThat(view.rowsPerSecond()).isEqualTo(100);
        assertThat(view.remainingSeconds()).isEqualTo(5);
    }

    @Test
    void aPauseDoesNotCount() {
        var half = further(taken(RECEIVED, "one", NOW), "one", 500, NOW.plusSeconds(5));
        var resumed = further(taken(half, "two", NOW.plusSeconds(3_600)), "two", 250, NOW.plusSeconds(3_601));

        assertThat(view(resumed).rowsPerSecond()).isEqualTo(250);
        assertThat(view(resumed).remainingSeconds()).isEqualTo(1);
    }

    @Test
    void whatIsOverHasNothingLeft() {
        var all = further(taken(RECEIVED, "one", NOW), "one", 1_000, NOW.plusSeconds(5));

        var view = view(all.finished("one", NOW.plusSeconds(10)).next());

        assertThat(view.percentage()).isEqualTo(100);
        assertThat(view.rowsPerSecond()).isEqualTo(100);
        assertThat(view.remainingSeconds()).isZero();
        assertThat(view.endedAt()).isEqualTo(NOW.plusSeconds(10));
    }

    @Test
    void whatWasGivenUpSaysWhy() {
        var job = RECEIVED;
        for (var i = 0; i < 6; i++) {
            job = job.taken("worker", NOW, NOW).next();
        }

        var failure = ImportView.of(job, List.of(Locale.ENGLISH)).failure();

        assertThat(failure.type()).isEqualTo("urn:linli:problem:internal");
        assertThat(failure.detail()).startsWith("It failed");
        assertThat(view(job).failure().detail()).startsWith("多次尝试");
    }

    private static ImportView view(ImportJob job) {
        return ImportView.of(job, List.of());
    }

    private static ImportJob taken(ImportJob job, String worker, Instant at) {
        return job.taken(worker, at.plusSeconds(20), at).next();
    }

    private static ImportJob further(ImportJob job, String worker, int rows, Instant at) {
        return job.further(worker, 0, new Tally(rows, 0, 0, 0), at.plusSeconds(20), at)
                .next();
    }
}
