package org.linli.standalone.suite;

import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** One log for all that runs in this JVM, as {@code logback.xml} says. */
final class SuiteLog {

    private static final String SPRING_BOOTS_OWN = "org.springframework.boot.logging.LoggingSystem";

    private SuiteLog() {}

    /** Before anything starts side by side: every Spring context would set the log up anew, for all others too. */
    static void open() {
        System.setProperty(SPRING_BOOTS_OWN, "none");
        LoggerFactory.getILoggerFactory();
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
