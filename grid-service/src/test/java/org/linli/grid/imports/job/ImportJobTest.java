package org.linli.grid.imports.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.linli.grid.imports.file.FileFacts;
import org.linli.grid.imports.file.FileFormat;
import org.linli.grid.imports.job.ImportState.Failed;
import org.linli.grid.imports.job.ImportState.Finished;
import org.linli.grid.imports.job.ImportState.Running;

class ImportJobTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");
    private static final Instant UNTIL = NOW.plusSeconds(20);
    private static final FileFacts FILE = new FileFacts(FileFormat.CSV, "UTF-8", 1_000, 10);
    private static final Tally FIVE = new Tally(2, 1, 1, 1);

    private final ImportJob received = ImportJob.received("job", "1402", FILE, NOW);

    @Test
    void whoComesFirstGetsIt() {
        var taken = taken(received, "one", NOW);

        assertThat(taken.isWith("one")).isTrue();
        assertThat(taken(taken, "two", UNTIL.minusMillis(1))).isSameAs(taken);
    }

    @Test
    void whenTheLeaseIsOverAnotherGoesOnFromTheLastNote() {
        var further = further(taken(received, "one", NOW), "one", 0);
        further = further(further, "one", 1);

        var overtaken = taken(further, "two", UNTIL);

        assertThat(overtaken.state()).isEqualTo(new Running("two", 2, 1, 5, UNTIL, 10, UNTIL));
        assertThat(overtaken.tally().rows()).isEqualTo(10);
    }

    @Test
    void whoIsOvertakenHearsSo() {
        var overtaken = taken(taken(received, "one", NOW), "two", UNTIL);

        assertThatThrownBy(() -> further(overtaken, "one", 0)).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> overtaken.finished("one", NOW)).isInstanceOf(LeaseLost.class);
    }

    @Test
    void rowsOfOnePassAreCountedTogether() {
        var running = further(further(further(taken(received, "one", NOW), "one", 0), "one", 0), "one", 1);

        assertThat(running.state()).isEqualTo(new Running("one", 1, 1, 5, NOW, 0, NOW));
        assertThat(running.tally()).isEqualTo(new Tally(6, 3, 3, 3));
    }

    @Test
    void whatNeverComesFurtherIsGivenUp() {
        var job = received;
        for (var i = 0; i < ImportJob.ATTEMPTS; i++) {
            job = job.taken("worker-" + i, NOW, NOW).next();
            assertThat(job.isWith("worker-" + i)).isTrue();
        }

        var givenUp = job.taken("last", UNTIL, NOW).next();

        assertThat(givenUp.state()).isInstanceOf(Failed.class);
        assertThat(givenUp.isOver()).isTrue();
        assertThat(taken(givenUp, "another", UNTIL)).isSameAs(givenUp);
    }

    @Test
    void aStepFurtherIsAFreshBeginning() {
        var job = received.taken("one", NOW, NOW).next().taken("two", NOW, NOW).next();

        assertThat(further(job, "two", 0).state()).extracting("attempt").isEqualTo(1);
    }

    @Test
    void whatIsFinishedIsNobodysAndLeavesItsPlace() {
        var finished = taken(received.inSlot("sender/0"), "one", NOW)
                .finished("one", UNTIL)
                .next();

        assertThat(finished.state()).isEqualTo(new Finished(NOW, UNTIL));
        assertThat(finished.slot()).isEqualTo("job");
        assertThat(taken(finished, "two", UNTIL)).isSameAs(finished);
    }

    @Test
    void everyPrefixOfItsScopeMaySeeIt() {
        assertThat(received.divisions()).containsExactly("", "1", "14", "140", "1402");
    }

    private static ImportJob taken(ImportJob job, String worker, Instant at) {
        return job.taken(worker, UNTIL, at).next();
    }

    private static ImportJob further(ImportJob job, String worker, int pass) {
        return job.further(worker, pass, FIVE, UNTIL, NOW).next();
    }
}
