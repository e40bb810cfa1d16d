package org.linli.request.course;

import org.linli.kit.identity.Role;

/** Who took an order first and stays answerable for it to the end (首问负责). */
public record Receiver(String actor, Role role) {}
