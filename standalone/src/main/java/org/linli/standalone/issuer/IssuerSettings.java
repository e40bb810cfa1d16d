package org.linli.standalone.issuer;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param url what {@code iss} says in every token
 * @param keyFile where the signing key is kept, so that tokens outlive a restart
 * @param tokenValidity how long a token is good
 */
@ConfigurationProperties("linli.issuer")
record IssuerSettings(String url, Path keyFile, Duration tokenValidity) {}
