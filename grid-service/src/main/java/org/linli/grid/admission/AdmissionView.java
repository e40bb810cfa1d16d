package org.linli.grid.admission;

import org.jspecify.annotations.Nullable;
import org.linli.grid.catalogue.CatalogueView;
import org.linli.grid.catalogue.matter.MatterView;
import org.linli.kit.problem.Text;

/**
 * Whether something may reach a community.
 *
 * @param rule what says so
 * @param reason in words
 */
record AdmissionView(boolean admitted, Rule rule, Text reason) {

    static AdmissionView of(Verdict verdict) {
        var rule = new Rule(
                verdict.rule().map(CatalogueView::of).orElse(null),
                verdict.entry().map(MatterView::of).orElse(null));
        return new AdmissionView(verdict.isAdmitted(), rule, verdict.reason());
    }

    /**
     * @param catalogue the version in force; null if there is none
     * @param matter its entry; null if there is none
     */
    record Rule(@Nullable CatalogueView catalogue, @Nullable MatterView matter) {}
}
