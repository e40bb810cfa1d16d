package org.linli.evaluation.points;

import java.util.Comparator;

/**
 * Who is scored.
 *
 * @param id the member's, resident's or unit's id: 1 to 200 characters
 */
public record Subject(SubjectKind kind, String id) implements Comparable<Subject> {

    private static final int LONGEST = 200;
    private static final Comparator<Subject> ORDER =
            Comparator.comparing((Subject subject) -> subject.kind().name()).thenComparing(Subject::id);

    /**
     * @throws PointsRefused.MalformedSubject if the id is empty or too long
     */
    public Subject {
        if (id.isBlank() || id.length() > LONGEST) {
            throw new PointsRefused.MalformedSubject();
        }
    }

    /** By kind, then by id: the order in which the store lists them. */
    @Override
    public int compareTo(Subject other) {
        return ORDER.compare(this, other);
    }
}
