package org.linli.kit.audit.chain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;
import org.linli.kit.identity.Scope;

/**
 * What is about to be done: an entry before it has its place in the chain.
 *
 * @param at in milliseconds
 * @param subject who acts
 * @param divisions every prefix of the division that the act belongs to, so that one equality finds the acts below any
 *     division; empty if none is known
 * @param action what is done
 * @param object whose or what it is done to
 * @param reason why; may be empty
 * @param address where the call came from
 * @param requestId by which operators find the call
 */
public record Act(
        Instant at,
        String subject,
        List<String> roles,
        List<String> divisions,
        String action,
        String object,
        String reason,
        String address,
        String requestId) {

    private static final int LONGEST = 200;
    private static final int LONGEST_REASON = 1_000;
    private static final int[] LEVELS = {2, 4, 6, 9, 12, 15, 18};

    public Act {
        roles = List.copyOf(roles);
        divisions = List.copyOf(divisions);
    }

    /** Of a caller, in the division that they administer. */
    public static Act of(
            Caller caller, String action, String object, String reason, String address, String requestId, Instant at) {
        var division = caller.scope() instanceof Scope.Division(var prefix) ? prefix : "";
        var roles = caller.roles().stream().map(Role::name).sorted().toList();
        return new Act(
                at,
                fit(caller.subject(), LONGEST),
                roles,
                lineage(fit(division, LONGEST)),
                fit(action, LONGEST),
                fit(object, LONGEST),
                fit(reason, LONGEST_REASON),
                fit(address, LONGEST),
                fit(requestId, LONGEST));
    }

    /** Cut to length, and without what a store would give back as something else: half a character, or the character zero. */
    private static String fit(String text, int length) {
        var cut = text.length() <= length ? text : text.substring(0, length);
        return new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\0', ' ');
    }

    /** The same in the division that it is done to, if one is known. */
    public Act in(String division) {
        return division.isEmpty()
                ? this
                : new Act(at, subject, roles, lineage(division), action, object, reason, address, requestId);
    }

    private static List<String> lineage(String prefix) {
        var levels =
                IntStream.of(LEVELS).filter(digits -> digits < prefix.length()).mapToObj(d -> prefix.substring(0, d));
        return prefix.isEmpty()
                ? List.of()
                : Stream.concat(levels, Stream.of(prefix)).toList();
    }
}
