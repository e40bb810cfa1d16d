package org.linli.grid.division;

import org.linli.event.DivisionCode;
import reactor.core.publisher.Mono;

/** Knows which restructurings are under way. */
public interface RestructuringsUnderWay {

    /** What those make of the nodes of a division, or, for a grid or micro-grid, of its community. */
    Mono<Restructured> around(DivisionCode code);
}
