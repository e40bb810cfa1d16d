package org.linli.partymember.report.draft;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.linli.partymember.servicerecord.ServedWork.Served;

/**
 * The figures of a report.
 *
 * @param services that were confirmed, and their minutes
 * @param waiting records on which the community has not said its word, or that are disputed
 * @param rejected records of which a dispute was upheld
 * @param communities in which something confirmed was done
 * @param people members who did something confirmed; of a member's report 0 or 1
 * @param categories confirmed services by category, the longest first
 * @param others what was done besides, as far as it was done at all
 */
public record Figures(
        int services,
        int minutes,
        int waiting,
        int rejected,
        int communities,
        int people,
        List<Category> categories,
        List<Other> others) {

    /** Confirmed services of one category. */
    public record Category(String name, int services, int minutes) {}

    /** Something of another kind. @param name in Chinese */
    public record Other(String name, int times) {}

    public static Figures of(List<Served> all, List<Other> others) {
        var confirmed = all.stream().filter(Served::confirmed).toList();
        var rejected = (int) all.stream().filter(Served::rejected).count();
        return new Figures(
                confirmed.size(),
                minutes(confirmed),
                all.size() - confirmed.size() - rejected,
                rejected,
                (int) confirmed.stream().map(Served::community).distinct().count(),
                (int) confirmed.stream()
                        .map(Served::memberId)
                        .flatMap(Optional::stream)
                        .distinct()
                        .count(),
                categories(confirmed),
                others);
    }

    private static List<Category> categories(List<Served> confirmed) {
        return confirmed.stream().collect(groupingBy(Served::category)).entrySet().stream()
                .map(one -> new Category(one.getKey(), one.getValue().size(), minutes(one.getValue())))
                .sorted(Comparator.comparingInt(Category::minutes).reversed().thenComparing(Category::name))
                .toList();
    }

    private static int minutes(List<Served> services) {
        return services.stream().mapToInt(Served::minutes).sum();
    }
}
