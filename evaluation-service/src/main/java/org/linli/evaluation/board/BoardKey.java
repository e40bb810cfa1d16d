package org.linli.evaluation.board;

import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.Subject;

/** Which total: whose, where, and in which period. */
public record BoardKey(Subject subject, Area area, Period period) {

    /** Key of its document. */
    String id() {
        return String.join("|", subject.kind().name(), area.code(), period.value(), subject.id());
    }
}
