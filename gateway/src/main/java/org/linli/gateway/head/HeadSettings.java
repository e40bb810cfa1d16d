package org.linli.gateway.head;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the head of a request may be, and what the head of an answer says.
 *
 * @param headers the most headers
 * @param size the most that names and values of headers take together
 * @param address the longest path and query
 * @param hsts {@code Strict-Transport-Security} of every answer, such as {@code max-age=31536000}; empty for none
 * @param corsOrigins origins whose pages may call the gateway, such as {@code https://linli.example}; none for no CORS
 */
@ConfigurationProperties("linli.gateway.head")
record HeadSettings(
        @DefaultValue("100") int headers,
        @DefaultValue("16KB") DataSize size,
        @DefaultValue("4KB") DataSize address,
        @DefaultValue("") String hsts,
        @DefaultValue List<String> corsOrigins) {}
