package org.linli.grid.sizing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.Boundary;
import org.linli.event.DivisionCode;
import org.linli.kit.problem.Text;

/**
 * What to split and merge so that households are as many as they should be, each in the form in which it can be asked for. The same
 * community always has the same proposals. What one of them changes is in no other.
 *
 * @param unresolved what is too large or too small, and why nothing is proposed
 */
record SizingProposals(
        DivisionCode division, List<SplitProposal> splits, List<MergeProposal> merges, List<Unresolved> unresolved) {

    /** One that is too large, and its parts. */
    record SplitProposal(DivisionCode code, int households, List<ProposedPart> parts, Text reason) {}

    /**
     * @param boundary null if the whole has no outline
     */
    record ProposedPart(
            String name,
            int households,
            int population,
            @Nullable Boundary boundary,
            List<DivisionCode> microGrids) {}

    /**
     * Neighbours of which at least one is too small.
     *
     * @param parent where they lie, and where to ask for it
     */
    record MergeProposal(
            DivisionCode parent,
            List<DivisionCode> grids,
            String name,
            int households,
            int population,
            Boundary boundary,
            Text reason) {}

    record Unresolved(DivisionCode code, int households, Text reason) {}
}
