package org.linli.request.order;

import org.linli.event.Channel;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.linli.request.course.Move;
import org.linli.request.course.Stage;
import org.springframework.http.HttpStatus;

/** Why something cannot be done with an order. */
public abstract sealed class OrderRefused extends Refusal {

    private OrderRefused(String message) {
        super(message);
    }

    /** The state does not know this move. */
    static final class IllegalMove extends OrderRefused {

        private final Stage stage;
        private final Move move;

        IllegalMove(String id, Stage stage, Move move) {
            super("order " + id + " is " + stage + ": no " + move);
            this.stage = stage;
            this.move = move;
        }
    }

    /** The move is someone else's to make. */
    static final class NotYours extends OrderRefused {

        private final String id;

        NotYours(String id) {
            super("not the caller's order: " + id);
            this.id = id;
        }
    }

    /** An extension adds at most the original limit, in its unit. */
    static final class TooLong extends OrderRefused {

        private final String id;

        TooLong(String id) {
            super("more than the limit of order " + id);
            this.id = id;
        }
    }

    /** Residents ask through the app; staff take in what comes by any other channel. */
    public static final class ChannelNotYours extends OrderRefused {

        private final Channel channel;

        public ChannelNotYours(Channel channel) {
            super("not the caller's channel: " + channel);
            this.channel = channel;
        }
    }

    /** A resident asks for themself. */
    public static final class ForSomeoneElse extends OrderRefused {

        public ForSomeoneElse() {
            super("a resident named another");
        }
    }

    /** Neither a place nor a grid is named, or both. */
    public static final class PlaceOrGrid extends OrderRefused {

        public PlaceOrGrid() {
            super("exactly one of place and gridCode");
        }
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case IllegalMove illegal -> illegalMove(illegal.stage, illegal.move);
            case NotYours notYours ->
                Problem.of(
                        HttpStatus.FORBIDDEN,
                        "order-not-yours",
                        "这张工单不由您办理：" + notYours.id,
                        "This order is not yours to move: " + notYours.id);
            case TooLong tooLong ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "extension-too-long",
                        "延期不得超过原办理时限，且须用同一单位：" + tooLong.id,
                        "An extension adds at most the original limit, in its unit: " + tooLong.id);
            case ChannelNotYours notYours ->
                Problem.of(
                        HttpStatus.FORBIDDEN,
                        "forbidden",
                        "您的角色不能使用此渠道：" + notYours.channel,
                        "Your roles may not use this channel: " + notYours.channel);
            case ForSomeoneElse _ ->
                Problem.of(HttpStatus.FORBIDDEN, "forbidden", "居民只能为自己提交诉求", "A resident may ask only for themself");
            case PlaceOrGrid _ ->
                Problem.malformed("place", "place 与 gridCode 须且只须填写一个", "exactly one of place and gridCode is needed");
        };
    }

    private static Problem illegalMove(Stage stage, Move move) {
        return Problem.of(
                HttpStatus.CONFLICT,
                "illegal-move",
                "工单“" + stage.zh() + "”（" + stage + "），不能“" + move.zh() + "”（" + move + "）",
                "An order that is " + stage + " knows no " + move);
    }
}
