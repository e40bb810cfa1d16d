package org.linli.partymember.comparison;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.partymember.division.Division;

/**
 * How evenly the members who are checked in are spread over a division's communities. The measure of a community is its members
 * over the even share, which is all members over all communities: 100.00% is neither too many nor too few.
 *
 * @param communities how many there are
 * @param members how many are checked in to them
 * @param items the most crowded first
 */
record Crowding(DivisionCode division, int communities, int members, List<Item> items) {

    private static final long HUNDREDTHS_OF_A_PERCENT = 10_000;

    /** How a community stands. */
    enum Standing {
        CROWDED,
        EVEN,
        SPARSE
    }

    /**
     * One community.
     *
     * @param ofEvenShare with two decimals, like {@code 150.00%}; null where nobody is checked in anywhere
     */
    record Item(
            DivisionCode communityCode,
            String name,
            int members,
            @Nullable String ofEvenShare,
            Standing standing) {}

    static Crowding of(
            DivisionCode division,
            Collection<Division> communities,
            Map<String, Integer> members,
            CrowdingLimits limits) {
        var total = communities.stream()
                .mapToInt(one -> members.getOrDefault(one.code(), 0))
                .sum();
        var items = communities.stream()
                .map(one -> item(one, members.getOrDefault(one.code(), 0), total, communities.size(), limits))
                .sorted(Comparator.comparingInt(Item::members)
                        .reversed()
                        .thenComparing(item -> item.communityCode().value()))
                .toList();
        return new Crowding(division, communities.size(), total, items);
    }

    private static Item item(Division community, int here, int total, int communities, CrowdingLimits limits) {
        var code = new DivisionCode(community.code());
        if (total == 0) {
            return new Item(code, community.name(), here, null, Standing.EVEN);
        }
        var doubled = 2 * HUNDREDTHS_OF_A_PERCENT * here * communities;
        var share = (doubled + total) / (2L * total);
        return new Item(
                code,
                community.name(),
                here,
                "%d.%02d%%".formatted(share / 100, share % 100),
                limits.standing((long) here * communities, total));
    }
}
