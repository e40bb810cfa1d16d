package org.linli.request.mediation;

import java.util.Objects;
import org.linli.kit.personal.PersonalData;
import org.linli.kit.personal.PrivateNote;
import org.linli.kit.personal.vault.Owner;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.personal.vault.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals and opens the files of mediations: each one sealed note, so that one write keeps it whole. */
@Component
class MediationVault {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Vault vault;

    MediationVault(Vault vault) {
        this.vault = vault;
    }

    Sealed seal(String id, MediationFile file) {
        var note = PrivateNote.written(JSON.writeValueAsString(file));
        return Objects.requireNonNull(vault.seal(owner(id), new PersonalData(null, null, null, null, note, null)));
    }

    MediationFile open(Mediation mediation) {
        var note = vault.open(owner(mediation.id()), mediation.file()).note();
        return JSON.readValue(Objects.requireNonNull(note).plain(), MediationFile.class);
    }

    private static Owner owner(String id) {
        return new Owner(Mediation.COLLECTION, id);
    }
}
