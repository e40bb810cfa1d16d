package org.linli.partymember.agreement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.partymember.agreement.AgreementState.Side;

/**
 * An agreement as callers see it.
 *
 * @param proposedBy the side that has signed; null unless the other has yet to
 * @param reason why it ended early; null while it holds, empty if its last day is over
 */
record AgreementView(
        String id,
        String unitId,
        DivisionCode communityCode,
        String purpose,
        LocalDate from,
        LocalDate until,
        List<String> projects,
        AgreementState.Name state,
        @Nullable Side proposedBy,
        @Nullable String reason,
        long version) {

    static AgreementView of(Agreement agreement) {
        var terms = agreement.terms();
        return new AgreementView(
                agreement.id(),
                terms.unitId(),
                terms.community(),
                terms.purpose(),
                terms.days().first(),
                terms.days().last(),
                terms.projects(),
                agreement.state().name(),
                agreement.state() instanceof AgreementState.Proposed(var by) ? by : null,
                agreement.state() instanceof AgreementState.Ended ended ? ended.reason() : null,
                agreement.version());
    }
}
