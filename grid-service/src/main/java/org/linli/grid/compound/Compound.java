package org.linli.grid.compound;

import java.util.List;
import java.util.stream.Stream;
import org.linli.event.DivisionCode;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A residential estate (小区) inside a community. It may hold one grid, many, or share one.
 *
 * @param grids that it holds or has a share in, in order
 * @param slot community and name, which only one can have
 * @param divisions lineage of the community, and its grids
 */
@Document(Compound.COLLECTION)
@TypeAlias("compound")
public record Compound(
        @Id String id,
        DivisionCode community,
        String name,
        List<DivisionCode> grids,
        String slot,
        List<String> divisions,
        long version)
        implements Aggregate {

    /** Where they are stored. */
    public static final String COLLECTION = "compounds";

    static Change<Compound> registered(String id, DivisionCode community, String name, List<DivisionCode> grids) {
        return Change.silent(of(id, community, name, grids, 1));
    }

    private static Compound of(String id, DivisionCode community, String name, List<DivisionCode> grids, long version) {
        var sorted = grids.stream().distinct().sorted().toList();
        var divisions = Stream.concat(
                        community.lineage().stream(), sorted.stream().map(DivisionCode::value))
                .toList();
        return new Compound(id, community, name, sorted, community + "/" + name, divisions, version);
    }

    /** What is told of it is replaced. */
    Change<Compound> changed(String newName, List<DivisionCode> newGrids) {
        var next = of(id, community, newName, newGrids, version + 1);
        var isSame = newName.equals(name) && next.grids.equals(grids);
        return isSame ? Change.none(this) : Change.silent(next);
    }
}
