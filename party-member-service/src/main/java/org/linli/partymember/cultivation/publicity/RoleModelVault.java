package org.linli.partymember.cultivation.publicity;

import org.jspecify.annotations.Nullable;
import org.linli.kit.personal.PersonalData;
import org.linli.kit.personal.vault.Owner;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.personal.vault.Vault;
import org.linli.partymember.member.Member;
import org.springframework.stereotype.Component;

/**
 * The names of role models: taken from the roster when a piece is written, sealed, and shown in plain only while the member agrees.
 * Where they do not, the name is masked in what is written about them too.
 */
@Component
class RoleModelVault {

    /** The collection that the names of members are sealed for. */
    private static final String ROSTER = "members";

    private final Vault vault;

    RoleModelVault(Vault vault) {
        this.vault = vault;
    }

    private static Owner owner(String id) {
        return new Owner(RoleModel.COLLECTION, id);
    }

    @Nullable
    Sealed sealName(String id, Member member) {
        var personal = member.personal();
        if (personal == null) {
            return null;
        }
        var name = vault.open(new Owner(ROSTER, member.id()), personal).name();
        return vault.seal(owner(id), new PersonalData(name, null, null));
    }

    RoleModelView shown(RoleModel model) {
        var sealed = model.name();
        var name = sealed == null ? null : vault.open(owner(model.id()), sealed).name();
        if (name == null) {
            return RoleModelView.of(model, null, model.title(), model.text());
        }
        return model.consent()
                ? RoleModelView.of(model, name.plain(), model.title(), model.text())
                : RoleModelView.of(
                        model,
                        name.masked(),
                        model.title().replace(name.plain(), name.masked()),
                        model.text().replace(name.plain(), name.masked()));
    }
}
