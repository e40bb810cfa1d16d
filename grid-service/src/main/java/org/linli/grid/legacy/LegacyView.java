package org.linli.grid.legacy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.springframework.http.ResponseEntity;

/** A legacy grid as it is shown, with everything that it maps, mapped or will map onto. */
record LegacyView(
        String id,
        DivisionCode divisionCode,
        LegacySystem system,
        String code,
        String name,
        List<MappingView> mappings) {

    static final String PATH = "/api/v1/legacy-grids/";

    static LegacyView of(LegacyGrid grid) {
        return new LegacyView(
                grid.id(),
                grid.division(),
                grid.system(),
                grid.code(),
                grid.name(),
                grid.mappings().stream().map(MappingView::of).toList());
    }

    static ResponseEntity<LegacyView> tagged(ResponseEntity.BodyBuilder answer, LegacyGrid grid) {
        return answer.eTag("\"" + grid.version() + "\"").body(of(grid));
    }

    /**
     * @param until the day after the last one; null while none is known
     */
    record MappingView(
            String id,
            DivisionCode gridCode,
            @Nullable String from,
            @Nullable String until) {

        static MappingView of(Mapping mapping) {
            return new MappingView(
                    mapping.id(),
                    mapping.grid(),
                    mapping.period().from(),
                    mapping.period().until());
        }
    }
}
