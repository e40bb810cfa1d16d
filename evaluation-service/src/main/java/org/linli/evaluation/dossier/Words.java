package org.linli.evaluation.dossier;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.evaluation.figure.Figure;

/** What figures are called on paper. */
final class Words {

    private static final Map<String, Figure> BY_KEY =
            Arrays.stream(Figure.values()).collect(Collectors.toMap(Figure::key, Function.identity()));

    private Words() {}

    static String of(String key) {
        var figure = BY_KEY.get(key);
        return figure == null ? key : of(figure);
    }

    private static String of(Figure figure) {
        return switch (figure) {
            case UNIT_CHECK_INS -> "单位报到";
            case MEMBER_CHECK_INS -> "党员报到";
            case SERVICES -> "确认的服务";
            case SERVICE_MINUTES -> "服务分钟";
            case MEETINGS -> "参加联席会议";
            case RESOLUTIONS -> "联席会议决议事项";
            case RESOLUTIONS_DONE -> "办结的决议事项";
            case RESOLUTIONS_IN_TIME -> "按期办结的决议事项";
            case WHISTLES -> "吹哨";
            case WHISTLES_ANSWERED -> "吹哨报到";
            case WHISTLES_IN_TIME -> "按时报到";
            case WHISTLE_APPRAISALS -> "吹哨评价次数";
            case WHISTLE_SCORE -> "吹哨评价总分";
            case ORDERS -> "派单";
            case ORDERS_ANSWERED -> "办理答复";
            case ORDERS_OVERDUE -> "超期";
            case RATINGS -> "居民评价";
            case RATINGS_SATISFIED -> "评价满意";
            case FOLLOW_UPS -> "回访";
            case CONTACTED -> "响应";
            case SOLVED -> "解决";
            case SATISFIED -> "满意";
            case REPORTS -> "提交报告";
            case REPORTS_IN_TIME -> "按期提交报告";
            case REPORTS_OVERDUE -> "逾期未交报告";
        };
    }
}
