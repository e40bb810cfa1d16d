package org.linli.request.order;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kit.identity.Role;

/**
 * Someone doing something now: what a command needs to know besides the order.
 *
 * @param actor the person's id at the identity provider; {@link org.linli.request.course.HistoryEntry#CLOCK} if time acts
 * @param role in which they act; null if time acts
 * @param eventId of the event that will tell of it
 */
public record Act(String actor, @Nullable Role role, UUID eventId, Instant at) {}
