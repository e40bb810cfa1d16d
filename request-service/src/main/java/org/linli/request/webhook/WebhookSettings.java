package org.linli.request.webhook;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param most subscriptions that there may be at a time */
@ConfigurationProperties("linli.webhooks")
record WebhookSettings(@DefaultValue("500") int most) {}
