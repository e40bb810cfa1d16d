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

    /** As many calls as one service may have at a time are under way. */
    public static final class ServiceBusy extends Refusal {

        private final String service;

        /** @param service its name */
        public ServiceBusy(String service) {
            super(service + " has all the calls it may have");
            this.service = service;
        }

        String service() {
            return service;
        }
    }

    /** The client, its role or its address sent more than it may. */
    public static final class TooManyRequests extends Refusal {

        private final long limit;
        private final long retryAfter;

        /**
         * @param limit requests in a window
         * @param retryAfter seconds until the next window
         */
        public TooManyRequests(long limit, long retryAfter) {
            super("more than " + limit + " requests");
            this.limit = limit;
            this.retryAfter = retryAfter;
        }

        long limit() {
            return limit;
        }

        long retryAfter() {
            return retryAfter;
        }
    }

    /** Nobody says who they are. */
    public static final class NoToken extends Refusal {

        /** For a request without a bearer token. */
        public NoToken() {
            super("no token");
        }
    }

    /** Somebody else's token, an old one, or none at all. */
    public static final class BadToken extends Refusal {

        /** For a token that does not stand the test, whichever. */
        public BadToken() {
            super("bad token");
        }
    }

    /** The address, or the headers, are longer or more than anybody needs. */
    public static final class HeadTooLarge extends Refusal {

        private final boolean address;

        /** @param address whether it is the address, and not the headers */
        public HeadTooLarge(boolean address) {
            super("head too large");
            this.address = address;
        }

        boolean address() {
            return address;
        }
    }

    /** The head can be read in more than one way. */
    public static final class AmbiguousHead extends Refusal {

        /** Two readers might see two different requests: that is how one is smuggled past the other. */
        public AmbiguousHead() {
            super("ambiguous head");
        }
    }

    /** A page of another origin asks, and that origin is not one of those that may. */
    public static final class ForeignOrigin extends Refusal {

        /** For a request that a browser sends on behalf of such a page. */
        public ForeignOrigin() {
            super("foreign origin");
        }
    }
}
