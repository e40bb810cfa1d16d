package org.linli.kit.scoped;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Map;
import org.linli.kit.identity.Scope;
import org.linli.kit.page.Paging;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** The two questions that are asked of scoped documents: one of them, or a page of those alike in some fields. */
public final class ScopedQuery {

    private static final String ID = "_id";

    private ScopedQuery() {}

    /** The one of this id, if the scope covers it. */
    public static Query one(Scope scope, String id) {
        return Query.query(within(scope).and(ID).is(id));
    }

    /** All that the scope covers, to be counted. */
    public static Query all(Scope scope) {
        return Query.query(within(scope));
    }

    /**
     * A page in the order of age.
     *
     * @param alike further fields and the value that each must have
     */
    public static Query page(Scope scope, Map<String, String> alike, Paging paging) {
        var criteria = within(scope);
        alike.forEach((field, value) -> criteria.and(field).is(value));
        paging.after().ifPresent(last -> criteria.and(ID).gt(last));
        return Query.query(criteria).with(Sort.by(ID)).limit(paging.fetch());
    }

    /**
     * A page of those that have nothing in a field, in the order of age.
     *
     * @param empty the field
     */
    public static Query pageWithout(Scope scope, String empty, Paging paging) {
        var criteria = within(scope).and(empty).isNull();
        paging.after().ifPresent(last -> criteria.and(ID).gt(last));
        return Query.query(criteria).with(Sort.by(ID)).limit(paging.fetch());
    }

    private static Criteria within(Scope scope) {
        return ScopeKeys.of(scope)
                .map(key -> where(ScopeKeys.FIELD).is(key))
                .orElseGet(() -> where(ScopeKeys.FIELD).in(List.of()));
    }
}
