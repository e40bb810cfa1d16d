package org.linli.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;

/** The engine over our store: every command passes the {@link GroupCommit}. */
final class StoreBackend extends H2Backend {

    /** Commands that change nothing; any other is taken for a write, so that none is acknowledged unstored by mistake. */
    private static final Set<String> READS = Set.of(
            "find", "getmore", "count", "distinct", "ismaster", "ping", "buildinfo", "killcursors", "endsessions");

    private final GroupCommit commits;

    StoreBackend(MVStore store) {
        this.commits = new GroupCommit(store);
        super(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoreDatabase(name, getMvStore(), getCursorRegistry());
    }

    /** The engine knows only the former name of {@code hello}, with which health checks ask. */
    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equals("hello")) {
            return super.handleCommand(channel, database, "ismaster", query).append("isWritablePrimary", true);
        }
        return changesNothing(command.toLowerCase(Locale.ROOT), query)
                ? commits.read(() -> super.handleCommand(channel, database, command, query))
                : commits.write(() -> super.handleCommand(channel, database, command, query));
    }

    private static boolean changesNothing(String command, Document query) {
        return READS.contains(command) || command.equals("aggregate") && !writesItsResult(query);
    }

    private static boolean writesItsResult(Document aggregate) {
        return aggregate.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getLast() instanceof Document last
                && (last.containsKey("$out") || last.containsKey("$merge"));
    }
}
