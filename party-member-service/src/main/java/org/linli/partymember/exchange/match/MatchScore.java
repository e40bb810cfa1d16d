package org.linli.partymember.exchange.match;

import java.util.List;
import org.linli.partymember.exchange.Need;
import org.linli.partymember.exchange.Offer;

/**
 * How well an offer fits a need: whole points out of 100, the sum of its factors. Each factor is its weight times the part of the need
 * that the offer covers, rounded down; what a need does not ask for is covered whole.
 *
 * @param points sum of the factors' points
 */
public record MatchScore(int points, List<MatchFactor> factors) {

    public static MatchScore of(Offer offer, Need need) {
        var has = offer.listing();
        var asks = need.listing();
        var factors = List.of(
                Factors.abilities(has.abilities(), asks.abilities()),
                Factors.line(has.line(), asks.line()),
                Factors.days(has.days(), asks.days()),
                Factors.place(offer.by().division(), need.community()),
                Factors.money(has.fen(), asks.fen()),
                Factors.people(has.people(), asks.people()));
        return new MatchScore(factors.stream().mapToInt(MatchFactor::points).sum(), factors);
    }

    /** Whether they fit at all: on some day, and by some ability or by the line of work where the need asks for any. */
    public static boolean isPossible(Offer offer, Need need) {
        var has = offer.listing();
        var asks = need.listing();
        var ableTo = asks.abilities().stream().anyMatch(has.abilities()::contains);
        var inLine = asks.line() != null && asks.line() == has.line();
        var asksForNone = asks.abilities().isEmpty() && asks.line() == null;
        return has.days().sharedWith(asks.days()) > 0 && (ableTo || inLine || asksForNone);
    }
}
