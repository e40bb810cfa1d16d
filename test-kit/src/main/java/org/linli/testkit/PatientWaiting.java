package org.linli.testkit;

import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * While a test waits for something, whatever goes wrong only means that it is not there yet: a look at a thing that is still missing
 * throws more often than it answers no. What never comes fails by the wait's limit, with the last error as its cause.
 */
public final class PatientWaiting implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.ignoreExceptionsByDefault();
    }
}
