package org.linli.kit.identity;

import org.springframework.web.server.WebFilter;

/**
 * Credentials beside the token. The filter runs before tokens are looked for; it passes over calls that do not bring its
 * credentials, refuses those that bring bad ones, and puts a {@link CallerAuthentication} into the context of the others.
 */
public record OtherCredentials(WebFilter filter) {}
