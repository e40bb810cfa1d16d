package org.linli.standalone.scenario.stage;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.standalone.scenario.file.Scenario.HotlineOrders;
import org.linli.standalone.scenario.file.Scenario.Rated;
import org.linli.testkit.hotline.CityHotline.Work;

/** Makes up the hotline's orders: which come back how often, and how content the resident is. Numbers are new with every run. */
public final class HotlinePlans {

    private static final int RESIDENTS = 300;
    private static final List<String> MATTERS = List.of("供水", "供热", "路灯", "噪声", "环境卫生", "物业");

    private final HotlineOrders orders;
    private final @Nullable Rated rated;
    private final List<Ground> grounds;
    private final List<String> units;
    private final String run;

    /** @param run unlike that of any other run */
    public HotlinePlans(
            HotlineOrders orders, @Nullable Rated rated, List<Ground> grounds, List<String> units, long run) {
        this.orders = orders;
        this.rated = rated;
        this.grounds = List.copyOf(grounds);
        this.units = List.copyOf(units);
        this.run = Long.toString(run, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
    }

    /**
     * One order.
     *
     * @param units in the order in which they get it; the last one deals with it
     * @param rating null if nobody rates it
     * @param whistled whether several departments are needed
     */
    record Plan(
            Work work,
            Ground ground,
            List<String> units,
            @Nullable Boolean rating,
            boolean whistled) {

        int returns() {
            return units.size() - 1;
        }
    }

    /** @param index from 0 */
    Plan plan(int index) {
        var ground = grounds.get(index % grounds.size());
        var matter = MATTERS.get(index % MATTERS.size());
        var rating = rating(index);
        var resident = "resident-%03d".formatted(index % RESIDENTS);
        var number = "S" + run + "-" + index;
        var content = rating == null || rating;
        var work = new Work(number, ground.code(), matter, matter + "问题，请处理。", resident, content);
        return new Plan(work, ground, unitsOf(index), rating, isWhistled(index));
    }

    private List<String> unitsOf(int index) {
        var first = index % units.size();
        return IntStream.rangeClosed(0, returns(index))
                .mapToObj(turn -> units.get((first + turn) % units.size()))
                .toList();
    }

    private int returns(int index) {
        if (index < orders.returnedThreeTimes()) {
            return 3;
        }
        return index < orders.returnedThreeTimes() + orders.returnedOnce() ? 1 : 0;
    }

    private boolean isWhistled(int index) {
        var after = index - orders.returnedThreeTimes() - orders.returnedOnce();
        return after >= 0 && after < orders.whistled();
    }

    private @Nullable Boolean rating(int index) {
        if (rated == null) {
            return null;
        }
        return index < rated.total() ? (Boolean) (index < rated.satisfied()) : null;
    }
}
