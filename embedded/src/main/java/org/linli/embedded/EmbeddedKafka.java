package org.linli.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker (KRaft, one node, no ZooKeeper) in this JVM, listening on the loopback interface. Its topics lie in a directory
 * and outlive the process, even one that is killed. A topic has to be created before it is used.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private final KafkaRaftServer server;
    private final BrokerSettings settings;

    private EmbeddedKafka(KafkaRaftServer server, BrokerSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /** As {@link #start(Path, int, int)}, on any two free ports. */
    public static EmbeddedKafka start(Path directory) throws IOException {
        return start(directory, 0, 0);
    }

    /**
     * Starts a broker and waits until it serves clients, 2 to 3 seconds; some seconds more after a kill.
     *
     * @param directory where it keeps everything; created and formatted when it is new
     * @param port the port for clients, or 0 for any free one
     * @param controllerPort the port for its own controller, or 0 for any free one
     * @throws IOException if a port is in use, or the directory cannot be used
     */
    public static EmbeddedKafka start(Path directory, int port, int controllerPort) throws IOException {
        int broker = Ports.choose(port, controllerPort);
        int controller = Ports.choose(controllerPort, broker);
        var settings = new BrokerSettings(directory.toAbsolutePath(), broker, controller);
        var properties = new Properties();
        properties.putAll(settings.node());
        properties.putAll(settings.size());
        properties.putAll(settings.pace());
        formatIfNew(settings.directory(), properties);
        var server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(server, settings);
    }

    /** Does what {@code kafka-storage.sh format} does, which leaves a formatted directory alone. */
    private static void formatIfNew(Path directory, Properties properties) throws IOException {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(directory);
        Path file = directory.resolve("server.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "The settings that this directory was formatted with");
        }
        var said = new ByteArrayOutputStream();
        String[] format = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString(), "--ignore-formatted"};
        if (StorageTool.execute(format, new PrintStream(said)) != 0) {
            throw new IOException("cannot format " + directory + ": " + said);
        }
    }

    /** The address for clients, such as {@code 127.0.0.1:19092}. */
    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    /** Stops in order, with everything stored; takes about a second. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
