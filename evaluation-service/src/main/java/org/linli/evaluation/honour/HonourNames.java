package org.linli.evaluation.honour;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.honour.HonourItem.Honoured;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.title.NameVault;
import org.linli.evaluation.unit.UnitNames;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Role;
import org.linli.kit.page.Page;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts names to items of the board, as far as they may be shown: the only way from what is kept to what is read. */
@Component
class HonourNames {

    private final NameVault vault;
    private final UnitNames units;

    HonourNames(NameVault vault, UnitNames units) {
        this.vault = vault;
        this.units = units;
    }

    Mono<HonourEntry> entry(HonourItem item, Caller reader) {
        return named(List.of(item)).map(known -> entry(item, known, reader));
    }

    Mono<Page<HonourEntry>> entries(Page<HonourItem> page, Caller reader) {
        return named(page.items()).map(known -> page.map(item -> entry(item, known, reader)));
    }

    Mono<HonourItemView> view(HonourItem item) {
        return named(List.of(item)).map(known -> HonourItemView.of(item, shown(item, known)));
    }

    Mono<Page<HonourItemView>> views(Page<HonourItem> page) {
        return named(page.items()).map(known -> page.map(item -> HonourItemView.of(item, shown(item, known))));
    }

    private HonourEntry entry(HonourItem item, Map<String, String> known, Caller reader) {
        var unit = reader.is(Role.UNIT_ADMIN) ? reader.unitId() : Optional.<String>empty();
        return HonourEntry.of(item, shown(item, known), Stream.concat(Stream.of(reader.subject()), unit.stream()));
    }

    private @Nullable String shown(HonourItem item, Map<String, String> known) {
        var subject = item.subject();
        if (subject == null) {
            return null;
        }
        return switch (subject.kind()) {
            case UNIT -> known.get(subject.id());
            case MEMBER, RESIDENT -> vault.shown(HonourDesk.ownerOf(item.id()), subject.name(), item.consent());
        };
    }

    private Mono<Map<String, String>> named(List<HonourItem> items) {
        var ids = items.stream()
                .map(HonourItem::subject)
                .flatMap(Stream::ofNullable)
                .filter(subject -> subject.kind() == SubjectKind.UNIT)
                .map(Honoured::id)
                .distinct()
                .toList();
        return ids.isEmpty() ? Mono.just(Map.of()) : units.named(ids);
    }
}
