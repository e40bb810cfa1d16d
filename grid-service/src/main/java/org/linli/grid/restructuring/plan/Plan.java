package org.linli.grid.restructuring.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.linli.event.DivisionCode;

/**
 * Everything that one split or merge takes away and brings.
 *
 * @param parent code of the community or grid that it happens in
 * @param leavers those directly in the parent first, then what lies in them
 * @param newcomers likewise; those directly in the parent get their numbers from it, the others count from 1
 */
public record Plan(DivisionCode parent, List<Leaver> leavers, List<Newcomer> newcomers) {

    public Plan {
        leavers = List.copyOf(leavers);
        newcomers = List.copyOf(newcomers);
    }

    /** How many numbers it needs of its parent. */
    public int numbers() {
        return (int)
                newcomers.stream().filter(newcomer -> newcomer.within() == null).count();
    }

    /** How many newcomers lie in the newcomer at a position. */
    public int childrenOf(int position) {
        return (int) newcomers.stream()
                .filter(newcomer -> newcomer.within() != null && newcomer.within() == position)
                .count();
    }

    /**
     * The code of every newcomer.
     *
     * @param given codes that the parent gave out, as many as {@link #numbers}
     */
    public List<DivisionCode> codes(List<DivisionCode> given) {
        var codes = new ArrayList<>(given);
        var last = new HashMap<Integer, Integer>();
        newcomers
                .subList(given.size(), newcomers.size())
                .forEach(newcomer -> codes.add(codes.get(requireWithin(newcomer))
                        .child(last.merge(requireWithin(newcomer), 1, Integer::sum))));
        return List.copyOf(codes);
    }

    private static Integer requireWithin(Newcomer newcomer) {
        if (newcomer.within() == null) {
            throw new IllegalStateException("newcomers of the parent come first");
        }
        return newcomer.within();
    }

    /** Codes of what takes the place of a leaver. */
    public List<DivisionCode> successors(Leaver leaver, List<DivisionCode> codes) {
        return leaver.successors().stream().map(codes::get).toList();
    }

    /** Leavers that lie directly in the parent. */
    public List<Leaver> outer() {
        return leavers.stream()
                .filter(leaver -> leaver.code().parent().equals(parent))
                .toList();
    }

    /** Leavers that lie in another one. */
    public List<Leaver> inner(Leaver outer) {
        return leavers.stream()
                .filter(leaver -> leaver.code().parent().equals(outer.code()))
                .toList();
    }

    /** Positions of all newcomers. */
    public IntStream positions() {
        return IntStream.range(0, newcomers.size());
    }
}
