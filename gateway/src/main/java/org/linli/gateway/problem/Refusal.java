package org.linli.gateway.problem;

import java.time.Duration;

/** Why a request that was allowed in was not answered by its service. Thrown a lot when things go wrong: no stack trace. */
public abstract sealed class Refusal extends RuntimeException {

    private Refusal(String message) {
        super(message, null, false, false);
    }

    /** The service cannot be reached, or is left alone for a while after having failed too often. */
    public static final class ServiceAway extends Refusal {

        private final String service;
        private final Duration retryAfter;

        /**
         * @param service its name
         * @param retryAfter when it makes sense to try again
         */
        public ServiceAway(String service, Duration retryAfter) {
            super(service + " is away");
            this.service = service;
            this.retryAfter = retryAfter;
        }

        String service() {
            return service;
        }

        Duration retryAfter() {
            return retryAfter;
        }
    }

    /** The service took the request, and did not answer in time. */
    public static final class ServiceSlow extends Refusal {

        private final String service;

        /** @param service its name */
        public ServiceSlow(String service) {
            super(service + " is slow");
            this.service = service;
        }

        String service() {
            return service;
        }
    }

    /** The body is larger than this path takes. */
    public static final class BodyTooLarge extends Refusal {

        private final long limit;

        /** @param limit in bytes */
        public BodyTooLarge(long limit) {
            super("body larger than " + limit + " bytes");
            this.limit = limit;
        }

        long limit() {
            return limit;
        }
    }

    /** The caller had not sent the whole body when time was up. */
    public static final class BodyTooSlow extends Refusal {

        /** The caller is to blame, not the service. */
        public BodyTooSlow() {
            super("body did not arrive in time");
        }
    }

    /** The body broke off. */
    public static final class BodyCutShort extends Refusal {

        /** The caller is to blame, not the service. */
        public BodyCutShort() {
            super("body broke off");
        }
    }
}
