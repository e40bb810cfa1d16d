package org.linli.request.whistle;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is done with the joint tasks of a whistle. What changes nothing gives back the very same list. */
final class JointTasks {

    /** How many one whistle may have. */
    static final int MOST = 20;

    private JointTasks() {}

    /** @throws WhistleRefused.TooManyTasks if there are {@value #MOST} */
    static List<JointTask> planned(
            List<JointTask> tasks, Instant at, String place, List<String> units, @Nullable String purpose) {
        var same = new JointTask(tasks.size(), at, place, units, purpose, null);
        if (!tasks.isEmpty() && tasks.getLast().equals(same)) {
            return tasks;
        }
        if (tasks.size() == MOST) {
            throw new WhistleRefused.TooManyTasks();
        }
        var task = new JointTask(tasks.size() + 1, at, place, units, purpose, null);
        return Stream.concat(tasks.stream(), Stream.of(task)).toList();
    }

    /**
     * @throws WhistleRefused.NoSuchTask if there is none of this number
     * @throws WhistleRefused.NotCalled if one attended who was not to
     * @throws WhistleRefused.IllegalDeed if something else is on record
     */
    static List<JointTask> recorded(List<JointTask> tasks, int number, JointTask.Result result) {
        if (number < 1 || number > tasks.size()) {
            throw new WhistleRefused.NoSuchTask(number);
        }
        var task = tasks.get(number - 1);
        if (task.result() instanceof JointTask.Result stands) {
            if (stands.says(result)) {
                return tasks;
            }
            throw new WhistleRefused.IllegalDeed("已登记", "RECORDED", WhistleDeed.RECORD_TASK);
        }
        requireExpected(task, result.attended());
        return tasks.stream()
                .map(each -> each == task ? task.ended(result) : each)
                .toList();
    }

    private static void requireExpected(JointTask task, List<String> attended) {
        attended.stream()
                .filter(unit -> !task.unitIds().contains(unit))
                .findFirst()
                .ifPresent(unit -> {
                    throw new WhistleRefused.NotCalled(unit);
                });
    }
}
