package org.linli.partymember.member;

import org.jspecify.annotations.Nullable;
import org.linli.kit.personal.Personal;
import org.linli.kit.personal.PersonalData;
import org.linli.kit.personal.vault.Owner;
import org.linli.kit.personal.vault.Sealed;
import org.linli.kit.personal.vault.Vault;
import org.springframework.stereotype.Component;

/** What is personal of members: sealed on its way in, masked on its way out. */
@Component
public class MemberVault {

    private final Vault vault;

    MemberVault(Vault vault) {
        this.vault = vault;
    }

    static Owner owner(String memberId) {
        return new Owner(Member.COLLECTION, memberId);
    }

    /** Encrypts it; null if there is nothing to keep. */
    public @Nullable Sealed seal(String memberId, PersonalData data) {
        return vault.seal(owner(memberId), data);
    }

    /** As callers see them. */
    public MemberView shown(Member member) {
        return MemberView.of(member, vault.masked(owner(member.id()), member.personal()));
    }

    /** What members of whom this is a value can be found by. */
    public String hash(Personal value) {
        return vault.hash(Member.COLLECTION, value);
    }
}
