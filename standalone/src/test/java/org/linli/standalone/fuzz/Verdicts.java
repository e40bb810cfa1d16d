package org.linli.standalone.fuzz;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.linli.standalone.description.Draft;
import org.linli.standalone.description.Operation;

/** What has come back, and what of it should not have. */
public final class Verdicts {

    private static final int SHOWN = 300;

    private final Map<String, LongAdder> statuses = new ConcurrentSkipListMap<>();
    private final Map<String, String> findings = new ConcurrentSkipListMap<>();
    private final LongAdder calls = new LongAdder();

    void count(Operation operation, int status) {
        calls.increment();
        statuses.computeIfAbsent(Integer.toString(status), ignored -> new LongAdder())
                .increment();
        statuses.computeIfAbsent(operation.id() + " " + status / 100 + "xx", ignored -> new LongAdder())
                .increment();
    }

    /** The first of its kind is kept. */
    void add(Mutation mutation, Draft draft, String what) {
        var kind = what.length() > 60 ? what.substring(0, 60) : what;
        findings.putIfAbsent(
                draft.operation().id() + " / " + mutation.name() + " / " + kind,
                (what.length() > SHOWN ? what.substring(0, SHOWN) : what) + "\n      " + draft);
    }

    void stored(String collection) {
        findings.putIfAbsent(
                "stored by refused calls: " + collection.substring(0, collection.indexOf(':')), collection);
    }

    public long calls() {
        return calls.sum();
    }

    /** One line for each kind. */
    public List<String> findings() {
        return findings.entrySet().stream()
                .map(finding -> finding.getKey() + "\n    " + finding.getValue())
                .toList();
    }

    /** How often each status came back, of all operations and of each. */
    public String statuses() {
        return new TreeMap<>(statuses)
                .entrySet().stream()
                        .map(status -> status.getKey() + ": " + status.getValue())
                        .collect(Collectors.joining(", "));
    }
}
