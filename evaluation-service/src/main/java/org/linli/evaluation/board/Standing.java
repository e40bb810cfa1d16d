package org.linli.evaluation.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A subject's place on a leaderboard. Equal points share the lower-numbered rank and the next rank is left out (1, 2, 2, 4);
 * within a rank the order is by id.
 *
 * @param rank from 1
 * @param position how many stand here or before
 * @param points 1/100 points
 */
public record Standing(long rank, long position, long points, String subjectId) {

    private static final Pattern KEY =
            Pattern.compile("(\\d{1,18})\\|(\\d{1,18})\\|(-?\\d{1,18})\\|(.+)", Pattern.DOTALL);

    /**
     * Ranks a page.
     *
     * @param before the last one of the page before
     */
    static List<Standing> of(List<Board> boards, Optional<Standing> before) {
        var standings = new ArrayList<Standing>();
        var last = before;
        for (var board : boards) {
            var next = last.map(l -> l.next(board)).orElseGet(() -> first(board));
            standings.add(next);
            last = Optional.of(next);
        }
        return standings;
    }

    private static Standing first(Board board) {
        return new Standing(1, 1, board.points(), board.subjectId());
    }

    private Standing next(Board board) {
        return new Standing(
                board.points() == points ? rank : position + 1, position + 1, board.points(), board.subjectId());
    }

    /** What the next page is asked for with. */
    String key() {
        return String.join("|", Long.toString(rank), Long.toString(position), Long.toString(points), subjectId);
    }

    /**
     * Reads {@link #key()}.
     *
     * @throws BoardRefused.MalformedCursor if it is none
     */
    static Standing parse(String key) {
        var parts = KEY.matcher(key);
        if (!parts.matches()) {
            throw new BoardRefused.MalformedCursor();
        }
        return new Standing(
                Long.parseLong(parts.group(1)),
                Long.parseLong(parts.group(2)),
                Long.parseLong(parts.group(3)),
                parts.group(4));
    }
}
