package org.linli.evaluation.title;

import org.jspecify.annotations.Nullable;
import org.linli.evaluation.points.Points;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionCode;

/**
 * A title as callers see it.
 *
 * @param quota most holders of one period
 * @param grounds what is demanded, in words
 * @param pointsDemanded what must be earned in the division in the period
 */
record TitleView(
        String id,
        DivisionCode divisionCode,
        String name,
        TitleFamily family,
        SubjectKind subjectKind,
        TitleRhythm rhythm,
        int quota,
        @Nullable String grounds,
        Points pointsDemanded,
        boolean withdrawn,
        long version) {

    static TitleView of(Title title) {
        return new TitleView(
                title.id(),
                title.division(),
                title.name(),
                title.family(),
                title.subjectKind(),
                title.rhythm(),
                title.quota(),
                title.grounds(),
                new Points(title.pointsDemanded()),
                title.withdrawn(),
                title.version());
    }
}
