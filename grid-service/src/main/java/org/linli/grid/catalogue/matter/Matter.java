package org.linli.grid.catalogue.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.ListKind;
import org.linli.event.ListedMatter;
import org.linli.grid.day.Period;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An entry of a catalogue's version.
 *
 * @param id version and code: a code is listed once
 * @param version id of the version
 * @param upload with which upload it came; what came with an earlier one gives way
 * @param admitted from which day to which
 * @param shelves on which it is found: one for each way in which a version is asked
 * @param words what it is searched by
 */
@Document(Matter.COLLECTION)
@TypeAlias("matter")
public record Matter(
        @Id String id,
        String version,
        long upload,
        String code,
        MatterFacts facts,
        Period admitted,
        List<String> shelves,
        String words) {

    /** Where they are stored. */
    public static final String COLLECTION = "catalogue_matters";

    private static final String STEP = "/";

    static Matter of(String version, long upload, String code, MatterFacts facts, Period admitted) {
        return new Matter(
                idOf(version, code),
                version,
                upload,
                code,
                facts,
                admitted,
                shelves(version, facts),
                (code + " " + facts.name()).toLowerCase(Locale.ROOT));
    }

    static String idOf(String version, String code) {
        return version + STEP + code;
    }

    private static List<String> shelves(String version, MatterFacts facts) {
        var categories = IntStream.rangeClosed(0, facts.category().size())
                .mapToObj(depth -> String.join(STEP, facts.category().subList(0, depth)))
                .toList();
        return Stream.of("", facts.kind().name())
                .flatMap(kind -> categories.stream().map(category -> shelf(version, kind, category)))
                .toList();
    }

    /** Where that lies of a version which was asked for. */
    static String shelf(String version, Optional<ListKind> kind, Optional<String> category) {
        return shelf(version, kind.map(ListKind::name).orElse(""), category.orElse(""));
    }

    private static String shelf(String version, String kind, String category) {
        return String.join("|", version, kind, category);
    }

    /** As other services are told. */
    public ListedMatter listed() {
        return new ListedMatter(
                code,
                facts.kind(),
                facts.name(),
                facts.category(),
                facts.handler().code(),
                facts.handler().name(),
                facts.deadline(),
                day(admitted.from()),
                day(admitted.until()));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
