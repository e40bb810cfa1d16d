package org.linli.request.order;

import java.time.Instant;
import java.util.UUID;
import org.linli.kit.identity.Role;

/**
 * Someone doing something now: what a command needs to know besides the order.
 *
 * @param actor the person's id at the identity provider
 * @param role in which they act
 * @param eventId of the event that will tell of it
 */
public record Act(String actor, Role role, UUID eventId, Instant at) {}
