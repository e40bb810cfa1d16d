package org.linli.evaluation.goods;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why nothing can be put by, or no more be offered. */
public abstract sealed class GoodsRefused extends Refusal {

    private final String goods;

    private GoodsRefused(String message, String goods) {
        super(message + ": " + goods);
        this.goods = goods;
    }

    /** Every item is taken. */
    public static final class SoldOut extends GoodsRefused {
        SoldOut(String id) {
            super("sold out", id);
        }
    }

    /** It is not to be redeemed any more. */
    public static final class Withdrawn extends GoodsRefused {
        Withdrawn(String id) {
            super("withdrawn", id);
        }
    }

    /** More than one stock may hold. */
    public static final class TooMany extends GoodsRefused {
        TooMany() {
            super("too many items", Integer.toString(Goods.MOST_ITEMS));
        }
    }

    @Override
    public final Problem problem() {
        return switch (this) {
            case SoldOut _ -> Problem.of(HttpStatus.CONFLICT, "sold-out", "已兑完：" + goods, "None is left: " + goods);
            case Withdrawn _ ->
                Problem.of(HttpStatus.CONFLICT, "illegal-move", "已下架：" + goods, "It is withdrawn: " + goods);
            case TooMany _ ->
                Problem.malformed(
                        "items", "库存最多 " + Goods.MOST_ITEMS + " 件", "a stock holds at most " + Goods.MOST_ITEMS);
        };
    }
}
