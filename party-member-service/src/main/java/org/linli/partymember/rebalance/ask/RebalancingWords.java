package org.linli.partymember.rebalance.ask;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kit.identity.Unscoped;
import org.linli.partymember.rebalance.town.Person.Word;
import org.linli.partymember.rebalance.town.Stop;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What members last said of moving, and in which compound those are who have moved. */
@Repository
public class RebalancingWords {

    private final RebalancingAsks asks;
    private final RebalancingConsents consents;

    RebalancingWords(RebalancingAsks asks, RebalancingConsents consents) {
        this.asks = asks;
        this.consents = consents;
    }

    /**
     * What is known of a member.
     *
     * @param placed where they last agreed to go; null if they never did
     */
    public record Known(Word word, @Nullable Stop placed) {

        /** Nothing at all. */
        public static final Known NOTHING = new Known(Word.NONE, null);
    }

    /** What is known of these members; who is not in it has never said anything. */
    @Unscoped("a plan needs to know who has declined; its maker is shown the verdict only")
    public Mono<Map<String, Known>> of(Collection<String> members) {
        return Mono.zip(asks.of(members).collectList(), consents.of(members).collectList())
                .map(both -> known(members, both.getT1(), both.getT2()));
    }

    private static Map<String, Known> known(Collection<String> members, List<Ask> asked, List<Consent> said) {
        var asks = asked.stream().collect(groupingBy(Ask::memberId));
        var consents = said.stream().collect(Collectors.toMap(Consent::id, consent -> consent));
        return members.stream()
                .filter(member -> asks.containsKey(member) || consents.containsKey(member))
                .collect(Collectors.toMap(
                        member -> member, member -> known(asks.getOrDefault(member, List.of()), consents.get(member))));
    }

    static Known known(List<Ask> asks, @Nullable Consent consent) {
        var word = consent == null ? Word.NONE : consent.agrees() ? Word.AGREES : Word.DECLINES;
        var at = consent == null ? Instant.EPOCH : consent.at();
        var placedAt = Instant.EPOCH;
        Stop placed = null;
        for (var ask : asks) {
            switch (ask.state()) {
                case AskState.Open _, AskState.Accepted _ -> {
                    word = Word.ASKED;
                    at = Instant.MAX;
                }
                case AskState.Declined(var declinedAt) -> {
                    word = declinedAt.isBefore(at) ? word : Word.DECLINES;
                    at = declinedAt.isBefore(at) ? at : declinedAt;
                }
                case AskState.Placed(var since) -> {
                    placed = since.isBefore(placedAt) ? placed : ask.to();
                    placedAt = since.isBefore(placedAt) ? placedAt : since;
                }
                case AskState.Expired _ -> {}
            }
        }
        return new Known(word, placed);
    }
}
