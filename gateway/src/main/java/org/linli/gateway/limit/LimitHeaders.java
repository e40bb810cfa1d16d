package org.linli.gateway.limit;

import org.springframework.http.HttpHeaders;

/** {@code RateLimit-*}: how many requests are allowed, how many are left, and in how many seconds there are all again. */
final class LimitHeaders {

    private LimitHeaders() {}

    static void write(Allowance allowance, HttpHeaders headers) {
        headers.set("RateLimit-Limit", Long.toString(allowance.limit()));
        headers.set("RateLimit-Remaining", Long.toString(allowance.remaining()));
        headers.set("RateLimit-Reset", Long.toString(allowance.resetSeconds()));
    }
}
