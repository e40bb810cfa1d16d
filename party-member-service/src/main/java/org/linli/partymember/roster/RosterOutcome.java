package org.linli.partymember.roster;

import java.util.List;

/** What came of a file's rows. */
record RosterOutcome(int rows, int created, int unchanged, int units, List<RosterRejection> rejections) {}
