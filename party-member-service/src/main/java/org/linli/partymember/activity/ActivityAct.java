package org.linli.partymember.activity;

import java.time.Instant;
import java.util.UUID;

/** When a command is carried out, and the id of the event that tells of it. */
public record ActivityAct(UUID eventId, Instant at) {}
