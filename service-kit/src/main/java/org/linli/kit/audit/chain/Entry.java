package org.linli.kit.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * One link of the chain.
 *
 * @param sequence 1 for the first
 * @param act what it tells
 * @param previous hash of the entry before
 * @param hash SHA-256, in hex, of the previous hash and everything that this entry says
 */
public record Entry(long sequence, Act act, String previous, String hash) {

    static Entry after(Head head, Act act) {
        var sequence = head.sequence() + 1;
        return new Entry(sequence, act, head.hash(), hash(head.hash(), canonical(sequence, act)));
    }

    Head head() {
        return new Head(sequence, hash);
    }

    /** Whether it still says what it said when it was written. */
    boolean isUnaltered() {
        return hash.equals(hash(previous, canonical(sequence, act)));
    }

    /**
     * The entry as text: each value on a line of its own after its length in UTF-16 units, each list after its size, so that no two
     * entries have the same form.
     */
    static String canonical(long sequence, Act act) {
        var values = new ArrayList<String>();
        values.add(Long.toString(sequence));
        values.add(Long.toString(act.at().toEpochMilli()));
        values.add(act.subject());
        values.add(Integer.toString(act.roles().size()));
        values.addAll(act.roles());
        values.add(Integer.toString(act.divisions().size()));
        values.addAll(act.divisions());
        values.add(act.action());
        values.add(act.object());
        values.add(act.reason());
        values.add(act.address());
        values.add(act.requestId());
        return values.stream().map(value -> value.length() + ":" + value + "\n").collect(Collectors.joining());
    }

    private static String hash(String previous, String canonical) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
