package org.linli.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/**
 * A document store that speaks MongoDB's protocol on the loopback interface, in this JVM. It knows the portable subset that the
 * services use: no transactions, no change streams, no secondary indexes (they are accepted, and queries scan).
 *
 * <p>Kept in a file, it loses no acknowledged write when the process is killed, and lets no one read what it could still lose.
 */
public final class EmbeddedDocumentStore implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int CACHE_MEGABYTES = 64;
    private static final int PAGE_BYTES = 8 << 10;
    /** How long space stays unused after its content was replaced: short, because each commit replaces some 20 kB. */
    private static final int RETENTION_MILLIS = 1_000;
    /** Each writer waits for its commit in a thread: the more of them, the more writes share one. */
    private static final int WORKERS = 16;

    private final MongoServer server;

    private EmbeddedDocumentStore(MVStore store, int port) {
        server = new MongoServer(new StoreBackend(store));
        server.bind(new InetSocketAddress(HOST, port), 1, WORKERS);
    }

    /**
     * Opens the store that is kept in a file, or creates it.
     *
     * @param file where it is kept; its folder is created when it is missing
     * @param port the port to listen on, or 0 for any free one
     * @throws IOException if the port is in use, or the folder cannot be created
     * @throws org.h2.mvstore.MVStoreException if another process has the file open, or if it is damaged
     */
    public static EmbeddedDocumentStore start(Path file, int port) throws IOException {
        int free = Ports.choose(port, 0);
        Files.createDirectories(file.toAbsolutePath().getParent());
        return new EmbeddedDocumentStore(open(file), free);
    }

    /** A store that forgets everything when it is closed, on any free port. */
    public static EmbeddedDocumentStore inMemory() {
        return new EmbeddedDocumentStore(new MVStore.Builder().open(), 0);
    }

    /** The store never commits by itself: it might do so in the middle of a write. */
    private static MVStore open(Path file) {
        var store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(CACHE_MEGABYTES)
                .pageSplitSize(PAGE_BYTES)
                .open();
        store.setRetentionTime(RETENTION_MILLIS);
        return store;
    }

    /** Where it listens, such as {@code mongodb://127.0.0.1:27217}; without a database. */
    public String uri() {
        return "mongodb://" + HOST + ":" + server.getLocalAddress().getPort();
    }

    /** Drops the connections of all clients, and closes the file. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
