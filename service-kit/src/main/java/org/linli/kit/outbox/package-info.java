/** Hands the events that aggregates hold to Kafka: at least once, in order per aggregate. */
@NullMarked
package org.linli.kit.outbox;

import org.jspecify.annotations.NullMarked;
