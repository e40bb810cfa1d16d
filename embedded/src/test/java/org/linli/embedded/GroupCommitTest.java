package org.linli.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTest {

    @TempDir
    private Path folder;

    private MVStore store;
    private MVMap<String, byte[]> map;
    private GroupCommit commits;
    private ExecutorService others;

    @BeforeEach
    void open() {
        store = new MVStore.Builder()
                .fileName(folder.resolve("store.db").toString())
                .autoCommitDisabled()
                .open();
        store.setRetentionTime(0);
        map = store.openMap("map");
        commits = new GroupCommit(store);
        others = Executors.newCachedThreadPool();
    }

    @AfterEach
    void close() {
        others.shutdownNow();
        store.close();
    }

    @Test
    void givesTheResultOfAWriteOnceItIsStored() {
        commits.write(() -> map.put("key", new byte[1]));

        assertThat(store.hasUnsavedChanges()).isFalse();
    }

    @Test
    void tellsNoReaderWhatACrashCouldStillTakeBack() throws Exception {
        var written = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var writing = others.submit(() -> commits.write(() -> {
            map.put("key", new byte[1]);
            written.countDown();
            return isReleased(mayEnd);
        }));
        written.await();
        var reader = new Reader();

        reader.start();
        await().until(() -> reader.getState() == Thread.State.WAITING || !reader.isAlive());
        mayEnd.countDown();
        reader.join();

        assertThat(reader.sawTheWrite).isTrue();
        assertThat(reader.couldBeLost).isFalse();
        assertThat(writing.get()).isTrue();
    }

    @Test
    void storesWhatEachOfManyWritersWrote() throws Exception {
        List<Callable<byte[]>> writers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String key = "key" + i;
            writers.add(() -> commits.write(() -> map.put(key, new byte[1])));
        }

        for (var written : others.invokeAll(writers)) {
            written.get();
        }

        assertThat(map).hasSize(200);
        assertThat(store.hasUnsavedChanges()).isFalse();
    }

    @Test
    void givesTheSpaceOfReplacedContentBack() throws Exception {
        for (int i = 0; i < 2_000; i++) {
            var content = new byte[20_000];
            commits.write(() -> map.put("key", content));
        }

        assertThat(Files.size(folder.resolve("store.db"))).isLessThan(10_000_000);
    }

    private static boolean isReleased(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private final class Reader extends Thread {

        private boolean sawTheWrite;
        private boolean couldBeLost;

        @Override
        public void run() {
            sawTheWrite = commits.read(() -> map.containsKey("key"));
            couldBeLost = store.hasUnsavedChanges();
        }
    }
}
