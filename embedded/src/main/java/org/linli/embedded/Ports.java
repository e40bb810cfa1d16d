package org.linli.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports that nobody listens on; found ones lie below those that systems give to outgoing connections. */
final class Ports {

    private static final int LOWEST = 20_000;
    private static final int BEYOND = 32_768;

    private Ports() {}

    /**
     * The port asked for, or for 0 a free one other than that already taken.
     *
     * @throws BindException if the port is in use; the back-ends would notice too, but do not stop properly after it
     */
    static int choose(int asked, int taken) throws BindException {
        if (asked == 0) {
            return freeBeside(taken);
        }
        if (!isFree(asked)) {
            throw new BindException("port " + asked + " is in use");
        }
        return asked;
    }

    private static int freeBeside(int taken) {
        int port;
        do {
            port = ThreadLocalRandom.current().nextInt(LOWEST, BEYOND);
        } while (port == taken || !isFree(port));
        return port;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException occupied) {
            return false;
        }
    }
}
