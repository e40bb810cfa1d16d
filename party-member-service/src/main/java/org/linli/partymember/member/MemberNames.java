package org.linli.partymember.member;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Names of members as they may be shown: masked. */
@Component
public class MemberNames {

    private final MemberVault vault;

    MemberNames(MemberVault vault) {
        this.vault = vault;
    }

    /** Empty if none is known. */
    public Optional<String> of(Member member) {
        return Optional.ofNullable(vault.shown(member).name());
    }
}
