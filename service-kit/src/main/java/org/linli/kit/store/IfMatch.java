package org.linli.kit.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/**
 * The version that the caller has seen ({@code If-Match: "3"}). A controller method that names it as a parameter gets it;
 * without the header nothing is asked for.
 */
public record IfMatch(Optional<Long> version) {

    static IfMatch of(@Nullable String header) {
        if (header == null || header.equals("*")) {
            return new IfMatch(Optional.empty());
        }
        if (!header.matches("\"\\d{1,18}\"")) {
            throw new PreconditionFailed(header);
        }
        return new IfMatch(Optional.of(Long.valueOf(header.substring(1, header.length() - 1))));
    }

    /**
     * Insists that the aggregate is still as the caller saw it.
     *
     * @return the aggregate
     * @throws PreconditionFailed if it has moved on
     */
    public <T extends Aggregate> T check(T aggregate) {
        if (version.isPresent() && version.get() != aggregate.version()) {
            throw new PreconditionFailed("\"" + version.get() + "\"");
        }
        return aggregate;
    }

    /** The aggregate is no longer as the caller saw it. */
    public static final class PreconditionFailed extends Refusal {

        private final String header;

        PreconditionFailed(String header) {
            super("If-Match: " + header);
            this.header = header;
        }

        @Override
        public Problem problem() {
            return Problem.of(
                    HttpStatus.PRECONDITION_FAILED,
                    "precondition-failed",
                    "数据已变化，与 If-Match " + header + " 不符",
                    "It is no longer at If-Match " + header);
        }
    }
}
