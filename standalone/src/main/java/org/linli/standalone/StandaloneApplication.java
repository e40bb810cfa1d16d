package org.linli.standalone;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import org.linli.kit.personal.keys.BadKeyFile;
import org.linli.standalone.client.Refused;
import org.linli.standalone.client.Unreachable;
import org.linli.standalone.scenario.file.BadScenario;
import org.linli.standalone.suite.PortTaken;

/** The commands behind {@code ./linli}. Exits 0 when all is well, 1 when something is not, 2 when it was not understood. */
public final class StandaloneApplication {

    private StandaloneApplication() {}

    /** @param args a command, and what it needs */
    public static void main(String[] args) throws InterruptedException {
        var begin = System.nanoTime();
        // Whatever the terminal's locale says: what Linli prints is Chinese and English.
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        // Whatever else goes wrong is shown in full; the threads of half a suite must not keep the process.
        Thread.currentThread().setUncaughtExceptionHandler((ignored, failure) -> {
            failure.printStackTrace(out);
            System.exit(1);
        });
        var commands = new Commands(System.getenv(), out, InstantSource.system(), begin);
        try {
            System.exit(commands.run(Arrays.asList(args)));
        } catch (BadScenario | IllegalArgumentException notUnderstood) {
            out.println(notUnderstood.getMessage());
            System.exit(2);
        } catch (Refused | Unreachable | PortTaken | BadKeyFile failure) {
            out.println(failure.getMessage());
            System.exit(1);
        }
    }
}
