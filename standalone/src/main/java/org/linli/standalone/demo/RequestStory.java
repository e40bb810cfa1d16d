package org.linli.standalone.demo;

import java.util.Map;
import org.linli.standalone.client.Answer;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Gateway;
import org.linli.standalone.sample.Place;

/** 点单 派单 接单 领单 评单: two requests of one resident, one dispatched to a unit and one claimed by a member. */
final class RequestStory {

    private final Gateway gateway;
    private final Narrator narrator;
    private final Cast cast;
    private final Place home;

    RequestStory(Gateway gateway, Narrator narrator, Cast cast, Place home) {
        this.gateway = gateway;
        this.narrator = narrator;
        this.cast = cast;
        this.home = home;
    }

    void dispatched() {
        locate();
        var order = submit("HELP", "供热", "室内温度不到十六度,请检查暖气。");
        narrator.step(
                "社区派单给共建单位。",
                "The community dispatches the order to a unit; only its own division's orders can be touched.");
        var dispatch = Call.post(order + "/dispatch", Map.of("unitId", cast.unit()));
        narrator.shown(gateway.sendOnceKnown(cast.asCommunity(), dispatch), "state", "unitId", "version");
        narrator.step("单位签收。", "The unit signs: from now on it answers for it.");
        narrator.shown(gateway.send(cast.asUnit(), Call.post(order + "/sign")), "state", "version");
        narrator.step("单位办理并答复。", "The unit does the work and answers.");
        var answer = Call.post(order + "/answer", Map.of("text", "已更换阀门,室温恢复正常。"));
        narrator.shown(gateway.send(cast.asUnit(), answer), "state", "answer");
        rateAndClose(order);
    }

    void claimed() {
        var order = submit("ERRAND", "代办", "独居老人,请帮忙取药。");
        narrator.step("在职党员领单。", "A party member claims the errand without being sent.");
        narrator.shown(gateway.sendOnceKnown(cast.asMember(), Call.post(order + "/claim")), "state", "memberId");
        narrator.step("党员办完并答复。", "The member has done it, and says so.");
        var answer = Call.post(order + "/answer", Map.of("text", "药已送到家。"));
        narrator.shown(gateway.send(cast.asMember(), answer), "state", "answer");
        rateAndClose(order);
    }

    private void locate() {
        narrator.step(
                "居民打开地图,坐标落在哪个网格?",
                "A resident opens the map. Which grid is this place in? No street name is asked for.");
        var path = "/api/v1/locate?longitude=%s&latitude=%s".formatted(home.longitude(), home.latitude());
        narrator.shown(
                gateway.send(cast.asResident(), Call.get(path)), "community.name", "grid.code", "microGrid.code");
    }

    /** @return the order's path */
    private String submit(String kind, String category, String text) {
        narrator.step(
                "居民点单:" + text, "The resident submits a request. Its place decides its grid, and so its community.");
        var body = Map.of("kind", kind, "category", category, "text", text, "channel", "APP", "place", home);
        Answer order = gateway.sendOnceKnown(cast.asResident(), Call.post("/api/v1/requests", body));
        narrator.shown(order, "id", "state", "gridCode", "version");
        return "/api/v1/requests/" + order.text("id");
    }

    private void rateAndClose(String order) {
        narrator.step("居民评单:满意。", "The resident rates it: satisfied.");
        var rating = Call.post(order + "/rate", Map.of("satisfied", true));
        narrator.shown(gateway.send(cast.asResident(), rating), "state", "rating");
        narrator.step("社区办结。", "The community closes the order. Its history can't be altered any more.");
        narrator.shown(gateway.send(cast.asCommunity(), Call.post(order + "/close")), "state", "version");
    }
}
