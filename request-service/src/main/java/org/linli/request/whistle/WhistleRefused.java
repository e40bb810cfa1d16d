package org.linli.request.whistle;

import org.linli.event.DivisionCode;
import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.linli.request.course.Stage;
import org.springframework.http.HttpStatus;

/** Why something cannot be done with a whistle. */
public abstract sealed class WhistleRefused extends Refusal {

    private WhistleRefused(String message) {
        super(message);
    }

    /** The state knows no such deed. */
    static final class IllegalDeed extends WhistleRefused {

        private final String zh;
        private final String standing;
        private final WhistleDeed deed;

        IllegalDeed(String zh, String standing, WhistleDeed deed) {
            super(standing + ": no " + deed);
            this.zh = zh;
            this.standing = standing;
            this.deed = deed;
        }
    }

    /** The unit was not called, is excused, or was not to take part. */
    static final class NotCalled extends WhistleRefused {

        private final String unitId;

        NotCalled(String unitId) {
            super("not called: " + unitId);
            this.unitId = unitId;
        }
    }

    /** A unit is named twice. */
    static final class CalledTwice extends WhistleRefused {

        CalledTwice() {
            super("a unit is called twice");
        }
    }

    /** A unit still has time, a reason has not been judged, or a joint task is not on record. */
    static final class NotReady extends WhistleRefused {

        NotReady() {
            super("not ready to be closed");
        }
    }

    /** Not every unit that was not excused is appraised exactly once. */
    static final class EachOnce extends WhistleRefused {

        EachOnce() {
            super("each unit once");
        }
    }

    static final class TooManyTasks extends WhistleRefused {

        TooManyTasks() {
            super("too many joint tasks");
        }
    }

    static final class NoSuchTask extends WhistleRefused {

        private final int number;

        NoSuchTask(int number) {
            super("no joint task " + number);
            this.number = number;
        }
    }

    /** A whistle helps on an order that a unit works on. */
    static final class NotWithAUnit extends WhistleRefused {

        private final Stage stage;

        NotWithAUnit(Stage stage) {
            super("not with a unit: " + stage);
            this.stage = stage;
        }
    }

    /** Everybody who is called, and their whole division, would know of it. */
    static final class SecretOrder extends WhistleRefused {

        SecretOrder(String id) {
            super("a secret order: " + id);
        }
    }

    /** Neither an order nor a division is named, or both. */
    static final class OrderOrDivision extends WhistleRefused {

        OrderOrDivision() {
            super("an order or a division");
        }
    }

    /** A whistle is blown in a street or below. */
    static final class NoStreet extends WhistleRefused {

        private final DivisionCode division;

        NoStreet(DivisionCode division) {
            super("not a street or below: " + division);
            this.division = division;
        }
    }

    /** Nobody has told this service of such a division. */
    static final class UnknownDivision extends WhistleRefused {

        private final DivisionCode division;

        UnknownDivision(DivisionCode division) {
            super("unknown division: " + division);
            this.division = division;
        }
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case IllegalDeed illegal ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "illegal-move",
                        "“" + illegal.zh + "”时不能“" + illegal.deed.zh() + "”",
                        "What is " + illegal.standing + " knows no " + illegal.deed);
            case NotCalled not ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unit-not-called",
                        "该单位不在本次吹哨（任务）范围：" + not.unitId,
                        "This unit was not called, or need not take part: " + not.unitId);
            case CalledTwice _ -> Problem.malformed("units", "同一单位只能列一次", "each unit is named once");
            case NotReady _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "whistle-not-ready",
                        "仍有单位在时限内未报到、拒绝理由未认定或联合执法未登记",
                        "A unit still has time to come, a reason has not been judged, or a joint task is not on record");
            case EachOnce _ ->
                Problem.malformed("appraisals", "未免予报到的单位须逐一评价且只评一次", "every unit that is not excused once");
            case TooManyTasks _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "too-many-joint-tasks",
                        "联合执法任务最多 " + JointTasks.MOST + " 次",
                        "A whistle has at most " + JointTasks.MOST + " joint tasks");
            case NoSuchTask none -> Problem.notFound(String.valueOf(none.number));
            case OrderOrDivision _ ->
                Problem.malformed(
                        "divisionCode",
                        "orderId 与 divisionCode 须且只须填写一个",
                        "exactly one of orderId and divisionCode is needed");
            case SecretOrder _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "secret-order",
                        "保密工单不得吹哨，请指定协办单位",
                        "Nobody whistles about a secret order; name assisting units instead");
            case NotWithAUnit not ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "illegal-move",
                        "工单未由单位办理（" + not.stage + "），请先派单再吹哨",
                        "An order that is " + not.stage + " is not with a unit; dispatch it before you whistle");
            case NoStreet no ->
                Problem.malformed(
                        "divisionCode",
                        "吹哨限街道（9 位）及以下：" + no.division,
                        "is that of a street (9 digits) or of what lies below");
            case UnknownDivision unknown ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unknown-division",
                        "没有这个区划：" + unknown.division,
                        "There is no such division: " + unknown.division);
        };
    }
}
