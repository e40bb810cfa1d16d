package org.linli.standalone.suite;

/** Another program listens where the suite must. */
public final class PortTaken extends RuntimeException {

    PortTaken(int port, String what) {
        super("port " + port + " (" + what + ") is taken by another program; is Linli up already? ./linli down");
    }
}
