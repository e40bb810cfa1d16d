package org.linli.request.hotline;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why something of the hotline's is not taken. */
abstract sealed class HotlineRefused extends Refusal {

    private HotlineRefused(String message) {
        super(message);
    }

    /** The number names another order already. */
    static final class NumberReused extends HotlineRefused {

        private final String number;

        NumberReused(String number) {
            super("hotline number with other content: " + number);
            this.number = number;
        }
    }

    /** Neither a place nor a grid is named, or both. */
    static final class PlaceOrGrid extends HotlineRefused {

        PlaceOrGrid() {
            super("exactly one of place and gridCode");
        }
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case NumberReused reused ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "hotline-number-reused",
                        "该热线工单号已用于内容不同的工单：" + reused.number,
                        "This number of the hotline's names an order with other content: " + reused.number);
            case PlaceOrGrid _ ->
                Problem.malformed("place", "place 与 gridCode 须且只须填写一个", "exactly one of place and gridCode is needed");
        };
    }
}
