package org.linli.standalone.sample;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.event.DivisionLevel;

/**
 * One district of the official division list, or the first part of it.
 *
 * @param district the district itself
 * @param streets in code order
 * @param communities in code order, all of these streets
 */
public record DivisionList(Division district, List<Division> streets, List<Division> communities) {

    private static final String FILE = "divisions.csv";

    /**
     * All of a district.
     *
     * @param code six digits
     * @throws IllegalArgumentException if the list does not have it
     */
    public static DivisionList of(String code) {
        var rows = SampleFile.rows(FILE)
                .filter(row -> row.getFirst().startsWith(code))
                .map(row -> new Division(row.get(0), DivisionLevel.valueOf(row.get(1)), row.get(2), row.get(3)))
                .sorted(Comparator.comparing(Division::code))
                .toList();
        var district = rows.stream()
                .filter(row ->
                        row.level() == DivisionLevel.DISTRICT && row.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no district " + code + " in " + FILE));
        return new DivisionList(district, at(DivisionLevel.STREET, rows), at(DivisionLevel.COMMUNITY, rows));
    }

    private static List<Division> at(DivisionLevel level, List<Division> rows) {
        return rows.stream().filter(row -> row.level() == level).toList();
    }

    /**
     * The first so many streets, and the first so many of their communities, in code order.
     *
     * @throws IllegalArgumentException if there are not so many
     */
    public DivisionList first(int streetCount, int communityCount) {
        var someStreets = first(streetCount, streets, "streets");
        var below = communities.stream()
                .filter(community ->
                        someStreets.stream().anyMatch(street -> street.code().equals(community.parentCode())))
                .toList();
        return new DivisionList(district, someStreets, first(communityCount, below, "communities"));
    }

    private static List<Division> first(int count, List<Division> all, String what) {
        if (count > all.size()) {
            throw new IllegalArgumentException("there are only " + all.size() + " " + what);
        }
        return all.subList(0, count);
    }

    /** The communities of one street. */
    public List<Division> communitiesOf(Division street) {
        return communities.stream()
                .filter(community -> community.parentCode().equals(street.code()))
                .toList();
    }

    /** Every row, from the district downward. */
    public List<Division> all() {
        return Stream.of(List.of(district), streets, communities)
                .flatMap(List::stream)
                .toList();
    }

    /** In the form that the import takes. */
    public String csv() {
        return all().stream()
                .map(row -> String.join(",", row.code(), row.level().name(), row.parentCode(), row.name()))
                .collect(Collectors.joining("\n", "code,level,parent_code,name\n", "\n"));
    }
}
