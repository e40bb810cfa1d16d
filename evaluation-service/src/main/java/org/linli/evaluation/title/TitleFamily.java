package org.linli.evaluation.title;

import org.linli.evaluation.points.SubjectKind;

/** Whom titles are for. */
public enum TitleFamily {
    /** 先锋: party members and their units. */
    PIONEER,
    /** 最美: residents, and units that do good among them. */
    HONOUR;

    boolean isFor(SubjectKind kind) {
        return switch (kind) {
            case MEMBER -> this == PIONEER;
            case RESIDENT -> this == HONOUR;
            case UNIT -> true;
        };
    }
}
