package org.linli.partymember.pairing;

import java.time.Instant;
import java.util.UUID;

/** When a command is carried out, and the id of the event that tells of it. */
record PairingAct(UUID eventId, Instant at) {}
