package org.linli.grid.compound;

import java.util.List;
import org.linli.event.DivisionCode;
import org.springframework.http.ResponseEntity;

/**
 * A compound as it is shown.
 *
 * @param gridCodes that it holds or has a share in
 */
record CompoundView(String id, DivisionCode communityCode, String name, List<DivisionCode> gridCodes) {

    static CompoundView of(Compound compound) {
        return new CompoundView(compound.id(), compound.community(), compound.name(), compound.grids());
    }

    static ResponseEntity<CompoundView> tagged(ResponseEntity.BodyBuilder answer, Compound compound) {
        return answer.eTag("\"" + compound.version() + "\"").body(of(compound));
    }
}
