package org.linli.embedded;

import java.nio.file.Path;
import java.util.Map;

/** The broker's configuration: broker and controller in one node, small, and quickly back after a crash. */
record BrokerSettings(Path directory, int port, int controllerPort) {

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    Map<String, String> node() {
        String controller = "127.0.0.1:" + controllerPort;
        return Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "listeners", "PLAINTEXT://" + bootstrapServers() + ",CONTROLLER://" + controller,
                "advertised.listeners", "PLAINTEXT://" + bootstrapServers(),
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "controller.listener.names", "CONTROLLER",
                "controller.quorum.voters", "1@" + controller,
                "log.dirs", directory.toString(),
                "auto.create.topics.enable", "false");
    }

    /** One copy of everything, few threads and few partitions of the broker's own topics. */
    Map<String, String> size() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "3",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "3",
                "num.network.threads", "1",
                "num.io.threads", "2",
                "background.threads", "2",
                "log.cleaner.dedupe.buffer.size", "2097152",
                "log.segment.bytes", "16777216");
    }

    /** After a crash the broker has to wait until its former session has expired; groups need not wait for more members. */
    Map<String, String> pace() {
        return Map.of(
                "broker.session.timeout.ms", "6000",
                "broker.heartbeat.interval.ms", "500",
                "group.initial.rebalance.delay.ms", "0");
    }
}
