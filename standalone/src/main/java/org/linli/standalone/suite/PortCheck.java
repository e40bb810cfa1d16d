package org.linli.standalone.suite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.TreeMap;

/** Says in one line what five stack traces would say later. */
final class PortCheck {

    private final Settings settings;

    PortCheck(Settings settings) {
        this.settings = settings;
    }

    void requireFree() {
        ports().forEach((port, what) -> {
            if (isTaken(port)) {
                throw new PortTaken(port, what);
            }
        });
    }

    private Map<Integer, String> ports() {
        var ports = new TreeMap<Integer, String>();
        settings.parts().forEach(part -> {
            ports.put(settings.port(part), part.module());
            if (part != Part.ISSUER) {
                ports.put(settings.managementPort(part), "metrics of " + part.module());
            }
        });
        if (settings.needsBackends() && settings.kafka().isEmpty()) {
            ports.put(settings.kafkaPort(), "Kafka");
            ports.put(settings.kafkaControllerPort(), "Kafka's controller");
        }
        if (settings.needsBackends() && settings.store().isEmpty()) {
            ports.put(settings.storePort(), "document store");
        }
        return ports;
    }

    private static boolean isTaken(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }
}
