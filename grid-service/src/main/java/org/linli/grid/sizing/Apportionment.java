package org.linli.grid.sizing;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Shares out whole things by weight, so that nothing is lost: by largest remainders, the first one first. */
final class Apportionment {

    private Apportionment() {}

    /**
     * @param weights 0 or more; if all are 0 they count alike
     * @return as many numbers as weights; they add up to the total
     */
    static List<Integer> of(int total, List<Integer> weights) {
        var sum = weights.stream().mapToLong(Integer::longValue).sum();
        if (sum == 0) {
            return of(total, weights.stream().map(ignored -> 1).toList());
        }
        var shares = new ArrayList<Integer>(weights.stream()
                .map(weight -> (int) ((long) total * weight / sum))
                .toList());
        var left = total - shares.stream().mapToInt(Integer::intValue).sum();
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(comparing((Integer i) -> (long) total * weights.get(i) % sum, reverseOrder()))
                .limit(left)
                .forEach(i -> shares.set(i, shares.get(i) + 1));
        return List.copyOf(shares);
    }
}
