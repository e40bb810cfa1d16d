import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** How orders are spread: half of them in one community, and of the rest in each of the others less than in the one before. */
final class Shares {

    static final String LARGEST = community(0);

    private Shares() {}

    /** The community of each order, those of all communities mixed. */
    static List<String> of(int orders, int communities) {
        var all = new ArrayList<String>(orders);
        for (var i = 0; i < orders / 2; i++) {
            all.add(LARGEST);
        }
        var weights = 0.0;
        for (var number = 1; number < communities; number++) {
            weights += 1.0 / number;
        }
        for (var number = 1; number < communities; number++) {
            var share = Math.max(1, Math.round(orders / 2 / weights / number));
            for (var i = 0; i < share && all.size() < orders; i++) {
                all.add(community(number));
            }
        }
        while (all.size() < orders) {
            all.add(community(1));
        }
        Collections.shuffle(all, new Random(7));
        return all;
    }

    private static String community(int number) {
        return "230307%03d%03d".formatted(number / 8 + 1, number % 8 + 1);
    }
}
