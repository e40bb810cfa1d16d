package org.linli.partymember.member;

import org.linli.kit.personal.Personal.Kind;
import org.linli.kit.personal.vault.SealedCollection;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MemberIndexes {

    @Bean
    SealedCollection sealedMembers() {
        return new SealedCollection(Member.COLLECTION, "personal");
    }

    @Bean
    Indexes indexesOfMembers() {
        return Indexes.on(
                Member.COLLECTION,
                Indexes.ascending("outbox.at"),
                Indexes.ascending(ScopeKeys.FIELD, "_id"),
                Indexes.ascending(ScopeKeys.FIELD, "unitId", "_id"),
                Indexes.ascending(ScopeKeys.FIELD, Members.hashField(Kind.PHONE), "_id"),
                Indexes.ascending(ScopeKeys.FIELD, Members.hashField(Kind.IDENTITY_NUMBER), "_id"),
                Indexes.ascending(ScopeKeys.FIELD, Member.COMMUNITY, "_id"),
                Indexes.ascending("personal.key", "_id"));
    }
}
