package org.linli.request.webhook;

/** Where a subscription stands. */
enum WebhookState {
    ACTIVE,
    /** Nothing is sent; what happens meanwhile waits. */
    PAUSED,
    /** For good. What waited is dropped. */
    ENDED
}
