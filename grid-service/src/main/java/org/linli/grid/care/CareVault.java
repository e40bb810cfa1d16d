package org.linli.grid.care;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.kit.personal.PersonalData;
import org.linli.kit.personal.PrivateNote;
import org.linli.kit.personal.PrivateWord;
import org.linli.kit.personal.vault.Masked;
import org.linli.kit.personal.vault.Owner;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.personal.vault.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Seals and opens what is personal of care. The history of levels is one sealed note, so that one write keeps it whole. */
@Component
class CareVault {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<LevelChange>> HISTORY = new TypeReference<>() {};

    private final Vault vault;

    CareVault(Vault vault) {
        this.vault = vault;
    }

    private static Owner owner(String subjectId) {
        return new Owner(CareSubject.COLLECTION, subjectId);
    }

    private static Owner visitOwner(String visitId) {
        return new Owner(CareVisit.COLLECTION, visitId);
    }

    Sealed seal(String subjectId, CareFile file) {
        var history = PrivateNote.written(JSON.writeValueAsString(file.history()));
        var data = new PersonalData(
                file.name(), file.phone(), null, file.address(), history, PrivateWord.of(file.level()));
        return Objects.requireNonNull(vault.seal(owner(subjectId), data));
    }

    CareFile open(CareSubject subject) {
        var data = vault.open(owner(subject.id()), subject.personal());
        return new CareFile(
                Objects.requireNonNull(data.name()),
                data.phone(),
                Objects.requireNonNull(data.address()),
                CareLevel.valueOf(Objects.requireNonNull(data.word()).plain()),
                JSON.readValue(Objects.requireNonNull(data.note()).plain(), HISTORY));
    }

    Masked masked(CareSubject subject) {
        return vault.masked(owner(subject.id()), subject.personal());
    }

    /** What subjects of this level are counted by. */
    String hash(CareLevel level) {
        return vault.hash(CareSubject.COLLECTION, PrivateWord.of(level));
    }

    @Nullable
    Sealed sealNote(String visitId, @Nullable PrivateNote note) {
        return note == null
                ? null
                : vault.seal(visitOwner(visitId), new PersonalData(null, null, null, null, note, null));
    }

    String openNote(String visitId, Sealed note) {
        return Objects.requireNonNull(vault.open(visitOwner(visitId), note).note())
                .plain();
    }
}
