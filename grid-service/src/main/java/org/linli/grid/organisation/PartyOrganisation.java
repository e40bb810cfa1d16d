package org.linli.grid.organisation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.grid.organisation.OrganisationRefused.NotBelow;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An organisation of the party at a node of the tree.
 *
 * @param parent id of the one above; null at the top
 * @param secretary pseudonym of its secretary; null while there is none
 * @param divisions lineage of the division
 */
@Document(PartyOrganisation.COLLECTION)
@TypeAlias("party-organisation")
public record PartyOrganisation(
        @Id String id,
        OrganisationKind kind,
        String name,
        DivisionCode division,
        @Nullable String parent,
        @Nullable String secretary,
        List<String> divisions,
        long version)
        implements Aggregate {

    /** Where they are stored. */
    public static final String COLLECTION = "party_organisations";

    /** One at the top. */
    static Change<PartyOrganisation> founded(
            String id, OrganisationKind kind, String name, DivisionCode division, @Nullable String secretary) {
        return Change.silent(new PartyOrganisation(id, kind, name, division, null, secretary, division.lineage(), 1));
    }

    /**
     * One under this one. Its parent never changes, so there are no circles.
     *
     * @throws NotBelow if its kind does not come after, or its division does not lie in this one's
     */
    Change<PartyOrganisation> foundedBelow(PartyOrganisation child) {
        if (child.kind.compareTo(kind) <= 0 || !division.covers(child.division)) {
            throw new NotBelow(id);
        }
        return Change.silent(new PartyOrganisation(
                child.id, child.kind, child.name, child.division, id, child.secretary, child.divisions, 1));
    }

    /** What is told of it is replaced. */
    Change<PartyOrganisation> changed(String newName, @Nullable String newSecretary) {
        return newName.equals(name) && Objects.equals(newSecretary, secretary)
                ? Change.none(this)
                : Change.silent(new PartyOrganisation(
                        id, kind, newName, division, parent, newSecretary, divisions, version + 1));
    }
}
