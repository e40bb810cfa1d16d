package org.linli.evaluation.appraisal;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.points.SubjectKind;
import org.linli.kit.personal.BadPersonalValue;
import org.linli.kit.personal.PersonName;
import org.linli.kit.personal.PersonalData;
import org.linli.kit.personal.PrivateNote;
import org.linli.kit.personal.vault.Owner;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.personal.vault.Unreadable;
import org.linli.kit.personal.vault.Vault;
import org.springframework.stereotype.Component;

/** What ballots call the nominees: kept sealed, all of an appraisal as one. */
@Component
class NomineeNames {

    private static final String HIDDEN = "***";
    private static final String BETWEEN = "\n";

    private final Vault vault;

    NomineeNames(Vault vault) {
        this.vault = vault;
    }

    /**
     * Names, in the order of the ballot, to be kept.
     *
     * @throws AppraisalRefused.Malformed if one of them cannot be a name
     */
    @Nullable
    Sealed seal(String appraisalId, SubjectKind kind, List<String> names) {
        var checked = names.stream().map(name -> checked(kind, name)).toList();
        var note = PrivateNote.written(String.join(BETWEEN, checked));
        return vault.seal(owner(appraisalId), new PersonalData(null, null, null, null, note, null));
    }

    private static String checked(SubjectKind kind, String name) {
        try {
            if (kind == SubjectKind.UNIT && name.codePoints().noneMatch(Character::isISOControl)) {
                return name.strip();
            }
            return PersonName.of(name).plain();
        } catch (BadPersonalValue bad) {
            throw new AppraisalRefused.Malformed("nominees", "姓名或名称不正确", "have names that can be names");
        }
    }

    /** As they stand on the ballot. */
    List<String> plain(Appraisal appraisal) {
        try {
            var note = appraisal.names() == null
                    ? null
                    : vault.open(owner(appraisal.id()), appraisal.names()).note();
            return note == null ? hidden(appraisal) : List.of(note.plain().split(BETWEEN, -1));
        } catch (Unreadable reported) {
            return hidden(appraisal);
        }
    }

    /** As everybody else may see them; a unit's name is nobody's secret. */
    List<String> shown(Appraisal appraisal) {
        var plain = plain(appraisal);
        return appraisal.subjectKind() == SubjectKind.UNIT
                ? plain
                : plain.stream().map(NomineeNames::masked).toList();
    }

    private static String masked(String name) {
        return name.equals(HIDDEN) ? HIDDEN : PersonName.of(name).masked();
    }

    private static List<String> hidden(Appraisal appraisal) {
        return Collections.nCopies(appraisal.nominees().size(), HIDDEN);
    }

    private static Owner owner(String appraisalId) {
        return new Owner(Appraisal.COLLECTION, appraisalId);
    }
}
