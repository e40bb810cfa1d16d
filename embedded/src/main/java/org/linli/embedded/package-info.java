/**
 * The back-ends that the one-command suite and the tests bring along: a Kafka broker and a document store inside this JVM. They are
 * for trying out and for testing, never for production and never for measuring.
 *
 * <p>Both would fill the log; {@code spring.config.import: classpath:embedded-logging.yml} keeps them quiet.
 */
@NullMarked
package org.linli.embedded;

import org.jspecify.annotations.NullMarked;
