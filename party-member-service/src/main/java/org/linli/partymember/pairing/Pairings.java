package org.linli.partymember.pairing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.event.PairingEvent.PairedMember;
import org.linli.partymember.pairing.Pairing.Past;

/** Those who stand by one household, in the order in which they began; each once. */
record Pairings(List<Pairing> list) {

    static Pairings of(List<PairedMember> members, Instant since) {
        return new Pairings(members.stream()
                .distinct()
                .map(member -> Pairing.of(member, since))
                .toList());
    }

    Optional<Pairing> of(String memberId) {
        return list.stream()
                .filter(pairing -> pairing.memberId().equals(memberId))
                .findFirst();
    }

    /** Whether somebody stands by it who has not left. */
    boolean anybodyStays() {
        return list.stream().anyMatch(pairing -> !pairing.isToReplace());
    }

    Pairings with(PairedMember member, Instant since) {
        return new Pairings(Stream.concat(list.stream(), Stream.of(Pairing.of(member, since)))
                .toList());
    }

    Pairings without(String memberId) {
        return new Pairings(list.stream()
                .filter(pairing -> !pairing.memberId().equals(memberId))
                .toList());
    }

    Pairings withoutThoseWhoLeft() {
        return new Pairings(
                list.stream().filter(pairing -> !pairing.isToReplace()).toList());
    }

    Pairings left(String memberId, Instant at) {
        return new Pairings(list.stream()
                .map(pairing -> pairing.memberId().equals(memberId) ? pairing.left(at) : pairing)
                .toList());
    }

    /** Those that are not among the others any more. */
    List<Past> gone(Pairings others, Instant until, String reason) {
        return list.stream()
                .filter(pairing -> !others.list.contains(pairing))
                .map(pairing -> Past.of(pairing, until, reason))
                .toList();
    }

    List<PairedMember> members() {
        return list.stream().map(Pairing::member).toList();
    }

    List<PairedMember> toReplace() {
        return list.stream().filter(Pairing::isToReplace).map(Pairing::member).toList();
    }

    /** Their members who are not among the others'. */
    List<PairedMember> membersNotIn(Pairings others) {
        var known = others.members();
        return members().stream().filter(member -> !known.contains(member)).toList();
    }
}
