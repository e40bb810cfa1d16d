package org.linli.request.deadline;

/**
 * A part of a working day.
 *
 * @param from minute of the day that it begins with, from 0
 * @param until the minute after the last one, up to 1440
 */
public record Span(int from, int until) {

    private static final int DAY = 24 * 60;

    /**
     * @throws IllegalArgumentException if it is empty or leaves the day
     */
    public Span {
        if (from < 0 || from >= until || until > DAY) {
            throw new IllegalArgumentException("no part of a day: " + from + " to " + until);
        }
    }

    int minutes() {
        return until - from;
    }
}
