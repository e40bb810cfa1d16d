package org.linli.evaluation.rank;

import org.linli.evaluation.board.Area;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.SubjectKind;

/** One board: who is ranked, where, and over which time. */
record BoardOf(SubjectKind kind, Area area, Period period) {}
