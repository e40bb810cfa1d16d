package org.linli.standalone.scenario;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.event.Channel;
import org.linli.event.GridKind;
import org.linli.event.MemberKind;
import org.linli.standalone.sample.DivisionList;
import org.linli.standalone.sample.GridCounts;
import tools.jackson.databind.JsonNode;

/**
 * One locality: what it consists of, what passes through it, and the figures it published. The components are the keys of
 * the file; what a file does not say is nothing.
 *
 * @param division six digits
 */
record Scenario(String locality, String division, Structure structure, Play play, Map<Figure, JsonNode> expect) {

    Scenario {
        structure = structure == null ? new Structure(null, null, Map.of(), 0, Map.of(), 0, Map.of()) : structure;
        play = play == null ? new Play(null, null, 0, 0, 0) : play;
        expect = inOrder(expect);
    }

    /** Whatever order the file has, two runs do the same in the same order. */
    private static <K extends Enum<K>, V> Map<K, V> inOrder(@Nullable Map<K, V> counts) {
        return counts == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /**
     * @param streets the first so many of the division's; absent for all
     * @param communities likewise
     */
    record Structure(
            @Nullable Integer streets,
            @Nullable Integer communities,
            Map<GridKind, Integer> grids,
            int microGrids,
            Map<StaffRole, Integer> staff,
            int units,
            Map<MemberKind, Integer> members) {

        Structure {
            grids = inOrder(grids);
            staff = inOrder(staff);
            members = inOrder(members);
        }

        GridCounts gridCounts() {
            return new GridCounts(grids, microGrids);
        }

        /** The part of a district that the scenario is about. */
        DivisionList of(DivisionList all) {
            var some = all.first(streets == null ? all.streets().size() : streets, 0);
            var below = some.streets().stream()
                    .mapToInt(street -> all.communitiesOf(street).size())
                    .sum();
            return all.first(some.streets().size(), communities == null ? below : communities);
        }
    }

    /**
     * @param deeds confirmed service records
     */
    record Play(@Nullable Requests requests, @Nullable Rated rated, int unitCheckIns, int memberCheckIns, int deeds) {}

    /**
     * @param handled so many of them are closed, the others stay open
     */
    record Requests(int received, int handled, List<Channel> channels) {

        Requests {
            channels = channels == null || channels.isEmpty() ? List.of(Channel.APP) : List.copyOf(channels);
        }
    }

    /** Ratings of closed orders. */
    record Rated(int satisfied, int notSatisfied) {

        int total() {
            return satisfied + notSatisfied;
        }
    }
}
