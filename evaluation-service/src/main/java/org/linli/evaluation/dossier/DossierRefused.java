package org.linli.evaluation.dossier;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;

/** Residents have no dossier: their data are kept only where they serve them. */
final class DossierRefused extends Refusal {

    DossierRefused() {
        super("residents have no dossier");
    }

    @Override
    public Problem problem() {
        return Problem.malformed("subjectKind", "subjectKind 应为 MEMBER 或 UNIT", "subjectKind is MEMBER or UNIT");
    }
}
