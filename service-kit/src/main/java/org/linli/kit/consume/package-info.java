/** Reads events from Kafka: in order per partition, poison parked, store outages waited out. */
@NullMarked
package org.linli.kit.consume;

import org.jspecify.annotations.NullMarked;
