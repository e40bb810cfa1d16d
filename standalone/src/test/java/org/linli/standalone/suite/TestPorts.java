package org.linli.standalone.suite;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** A place for a suite beside the one that may be up. */
final class TestPorts {

    private static final int LOWEST = 1000;
    /** The highest port stays below those that the system gives to clients. */
    private static final int HIGHEST = 5000;

    private TestPorts() {}

    /** A shift that makes every port of a whole suite a free one. */
    static int shift() {
        var random = new SplittableRandom();
        return Stream.generate(() -> random.nextInt(LOWEST, HIGHEST))
                .filter(TestPorts::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int shift) {
        try {
            new PortCheck(Settings.of(Map.of("LINLI_PORT_SHIFT", String.valueOf(shift)))).requireFree();
            return true;
        } catch (PortTaken taken) {
            return false;
        }
    }
}
