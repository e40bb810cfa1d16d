package org.linli.standalone.client;

/** Linli said no. */
public final class Refused extends RuntimeException {

    private final int status;

    Refused(Answer answer) {
        super("%s %s: %d %s %s %s"
                .formatted(
                        answer.call().method(),
                        answer.call().path(),
                        answer.status(),
                        answer.body().path("type").asString(""),
                        answer.body().path("detail").asString(""),
                        answer.body().path("errors")));
        this.status = answer.status();
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }
}
