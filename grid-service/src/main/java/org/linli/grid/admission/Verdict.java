package org.linli.grid.admission;

import java.time.LocalDate;
import java.util.Optional;
import org.linli.event.ListKind;
import org.linli.grid.catalogue.CatalogueVersion;
import org.linli.grid.catalogue.matter.Matter;
import org.linli.kit.problem.Text;

/** Whether something may reach a community, and by what rule. */
sealed interface Verdict {

    /** No catalogue is in force there. */
    record NoCatalogue() implements Verdict {}

    /** The catalogue in force does not list it. */
    record NotListed(CatalogueVersion version) implements Verdict {}

    /** It is on another of the lists than was asked for. */
    record OnAnotherList(CatalogueVersion version, Matter matter) implements Verdict {}

    /** It is listed for later days. */
    record NotYet(CatalogueVersion version, Matter matter) implements Verdict {}

    /** It was listed for earlier days. */
    record NoLonger(CatalogueVersion version, Matter matter) implements Verdict {}

    record Admitted(CatalogueVersion version, Matter matter) implements Verdict {}

    /** What the version in force says of a matter on a day. */
    static Verdict of(CatalogueVersion version, Optional<Matter> listed, Optional<ListKind> kind, LocalDate day) {
        if (listed.isEmpty()) {
            return new NotListed(version);
        }
        var matter = listed.get();
        if (kind.isPresent() && kind.get() != matter.facts().kind()) {
            return new OnAnotherList(version, matter);
        }
        if (matter.admitted().isBefore(day)) {
            return new NotYet(version, matter);
        }
        return matter.admitted().isOver(day) ? new NoLonger(version, matter) : new Admitted(version, matter);
    }

    default boolean isAdmitted() {
        return this instanceof Admitted;
    }

    default Optional<CatalogueVersion> rule() {
        return switch (this) {
            case NoCatalogue _ -> Optional.empty();
            case NotListed(var version) -> Optional.of(version);
            case OnAnotherList(var version, var _) -> Optional.of(version);
            case NotYet(var version, var _) -> Optional.of(version);
            case NoLonger(var version, var _) -> Optional.of(version);
            case Admitted(var version, var _) -> Optional.of(version);
        };
    }

    default Optional<Matter> entry() {
        return switch (this) {
            case NoCatalogue _, NotListed _ -> Optional.empty();
            case OnAnotherList(var _, var matter) -> Optional.of(matter);
            case NotYet(var _, var matter) -> Optional.of(matter);
            case NoLonger(var _, var matter) -> Optional.of(matter);
            case Admitted(var _, var matter) -> Optional.of(matter);
        };
    }

    default Text reason() {
        return switch (this) {
            case NoCatalogue _ -> new Text("当日没有生效的清单", "No catalogue is in force on that day");
            case NotListed _ -> new Text("清单中没有此事项，不得进入", "The catalogue in force does not list it");
            case OnAnotherList(var _, var matter) ->
                new Text(
                        "列在另一清单：" + matter.facts().kind(),
                        "It is on another list: " + matter.facts().kind());
            case NotYet(var _, var matter) ->
                new Text(
                        "自 " + matter.admitted().from() + " 起准入",
                        "It is admitted from " + matter.admitted().from());
            case NoLonger(var _, var matter) ->
                new Text(
                        "准入已于 " + matter.admitted().until() + " 终止",
                        "Its admission ended on " + matter.admitted().until());
            case Admitted _ -> new Text("清单准入", "The catalogue in force admits it");
        };
    }
}
