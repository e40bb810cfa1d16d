package org.linli.evaluation.mutual;

import org.linli.evaluation.points.Span;
import org.linli.evaluation.points.Subject;
import org.linli.event.DivisionCode;

/** A community and somebody who served it in a span. */
record Pair(DivisionCode community, Subject subject, Span span) {

    String id() {
        return String.join("|", community.value(), span.value(), subject.kind().name(), subject.id());
    }
}
