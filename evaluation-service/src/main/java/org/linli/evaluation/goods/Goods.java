package org.linli.evaluation.goods;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One kind of goods of a division and what is left of it. It owns who has an item put by, so that an item is given in one conditional
 * write and never twice. Every step names its redemption and may be taken again.
 *
 * @param points what one item costs, in 1/100 points
 * @param stock items that nobody has put by
 * @param putBy redemptions that have an item put by
 * @param handedOver the last of those whose item is gone
 * @param givenBack the last of those whose item came back
 * @param withdrawn whether nobody else may redeem it
 */
@Document(Goods.COLLECTION)
@TypeAlias("goods")
public record Goods(
        @Id String id,
        DivisionCode division,
        String name,
        @Nullable String note,
        long points,
        int stock,
        List<String> putBy,
        List<String> handedOver,
        List<String> givenBack,
        boolean withdrawn,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "goods";

    /** Items at a time, those that are put by included. */
    static final int MOST_ITEMS = 1_000;

    /** A step that is taken again after so many others is no longer recognised; it is taken again within minutes or never. */
    private static final int REMEMBERED = 1_000;

    /** What is told of it and never changes. */
    record Description(String name, @Nullable String note, long points) {}

    static Change<Goods> offer(String id, DivisionCode division, Description told, int stock) {
        var scopes = ScopeKeys.of(ScopeKeys.division(division));
        return Change.silent(new Goods(
                id,
                division,
                told.name(),
                told.note(),
                told.points(),
                stock,
                List.of(),
                List.of(),
                List.of(),
                false,
                scopes,
                1));
    }

    /** @throws GoodsRefused.TooMany beyond {@link #MOST_ITEMS} */
    Change<Goods> restock(int items) {
        if (stock + putBy.size() + items > MOST_ITEMS) {
            throw new GoodsRefused.TooMany();
        }
        return Change.silent(with(stock + items, putBy, handedOver, givenBack, withdrawn));
    }

    /** Nobody else redeems it; what is put by is handed over as ever. */
    Change<Goods> withdraw() {
        return withdrawn ? Change.none(this) : Change.silent(with(stock, putBy, handedOver, givenBack, true));
    }

    /** @throws GoodsRefused if there is none left, or it is withdrawn */
    Change<Goods> putBy(String redemption) {
        if (isKnown(redemption)) {
            return Change.none(this);
        }
        if (withdrawn) {
            throw new GoodsRefused.Withdrawn(id);
        }
        if (stock == 0) {
            throw new GoodsRefused.SoldOut(id);
        }
        return Change.silent(with(stock - 1, and(putBy, redemption), handedOver, givenBack, false));
    }

    private boolean isKnown(String redemption) {
        return Stream.of(putBy, handedOver, givenBack).anyMatch(list -> list.contains(redemption));
    }

    /** The item is gone. */
    Change<Goods> handOver(String redemption) {
        return putBy.contains(redemption)
                ? Change.silent(
                        with(stock, but(putBy, redemption), recent(handedOver, redemption), givenBack, withdrawn))
                : Change.none(this);
    }

    /** Who had it put by does without it; who had nothing put by gives nothing back. */
    Change<Goods> release(String redemption) {
        return putBy.contains(redemption)
                ? Change.silent(
                        with(stock + 1, but(putBy, redemption), handedOver, recent(givenBack, redemption), withdrawn))
                : Change.none(this);
    }

    /** The item was gone and has been brought back. */
    Change<Goods> takeBack(String redemption) {
        return givenBack.contains(redemption)
                ? Change.none(this)
                : Change.silent(with(
                        stock + 1,
                        but(putBy, redemption),
                        but(handedOver, redemption),
                        recent(givenBack, redemption),
                        withdrawn));
    }

    private static List<String> and(List<String> list, String one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }

    private static List<String> but(List<String> list, String one) {
        return list.stream().filter(other -> !other.equals(one)).toList();
    }

    private static List<String> recent(List<String> list, String one) {
        return and(list.stream().skip(Math.max(0, list.size() - REMEMBERED + 1)).toList(), one);
    }

    private Goods with(int left, List<String> by, List<String> over, List<String> back, boolean gone) {
        return new Goods(id, division, name, note, points, left, by, over, back, gone, scopes, version + 1);
    }
}
