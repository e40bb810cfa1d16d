package org.linli.standalone.scenario.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Identity;
import org.linli.standalone.sample.Spread;
import org.linli.standalone.scenario.file.Scenario.Whistles;

/** 吹哨报到: communities call units, which come, are excused or keep silent. */
public final class WhistleStage {

    private static final String WHISTLES = "/api/v1/whistles";

    private final Crew crew;
    private final List<String> units;

    /** @param units ids */
    public WhistleStage(Crew crew, List<String> units) {
        this.crew = crew;
        this.units = units;
    }

    /** So many whistles about matters in the communities of these grids. */
    public void play(Whistles whistles, List<Ground> grounds) {
        crew.times(whistles.blown(), "whistles", index -> play(whistles, index, grounds.get(index % grounds.size())));
    }

    private void play(Whistles whistles, int index, Ground ground) {
        var community = Identity.staff(Role.COMMUNITY_ADMIN, ground.community());
        var called = called(index, whistles.units());
        var id = blow(community, Map.of("divisionCode", ground.community()), called);
        var taskFor = new ArrayList<String>();
        var silent = 0;
        for (var place = 0; place < called.size(); place++) {
            var unit = called.get(place);
            switch (whistles.answer(index * whistles.units() + place)) {
                case ARRIVED -> {
                    arrive(id, unit);
                    taskFor.add(unit);
                }
                case EXCUSED -> excuse(id, unit, community);
                case SILENT -> silent++;
            }
        }
        if (Spread.share(whistles.jointTasks(), whistles.blown(), index) > 0 && !taskFor.isEmpty()) {
            jointTask(id, community, taskFor);
        }
        if (silent == 0) {
            close(id, community, taskFor);
        }
    }

    /** A whistle on an order that a unit has: others are called, come, do their part, and it is closed. */
    public void playOn(String orderId, Identity community, int index, int count) {
        var called = called(index, count);
        var id = blow(community, Map.of("orderId", orderId), called);
        called.forEach(unit -> arrive(id, unit));
        close(id, community, called);
    }

    private List<String> called(int index, int count) {
        return IntStream.range(0, count)
                .mapToObj(place -> units.get((index + 1 + place) % units.size()))
                .distinct()
                .toList();
    }

    private String blow(Identity community, Map<String, Object> about, List<String> called) {
        var body = new HashMap<>(about);
        body.put("matter", "联合处置");
        body.put("text", "需多部门到场共同处置。");
        body.put("units", called.stream().map(unit -> Map.of("unitId", unit)).toList());
        return crew.gateway()
                .sendOnceKnown(community, Call.post(WHISTLES, body))
                .text("id");
    }

    private void arrive(String id, String unit) {
        crew.gateway().send(Identity.unitAdmin(unit), Call.post(WHISTLES + "/" + id + "/arrive"));
        crew.gateway()
                .send(
                        Identity.unitAdmin(unit),
                        Call.post(WHISTLES + "/" + id + "/report", Map.of("text", "已完成本单位任务。")));
    }

    private void excuse(String id, String unit, Identity community) {
        var decline = Call.post(WHISTLES + "/" + id + "/decline", Map.of("reason", "不属本单位职责。"));
        crew.gateway().send(Identity.unitAdmin(unit), decline);
        var judgement = Call.post(WHISTLES + "/" + id + "/units/" + unit + "/judgement", Map.of("excused", true));
        crew.gateway().send(community, judgement);
    }

    private void jointTask(String id, Identity community, List<String> taking) {
        var task = Map.of("at", "2026-11-25T11:00:00Z", "place", "辖区重点路段", "unitIds", taking);
        crew.gateway().send(community, Call.post(WHISTLES + "/" + id + "/joint-tasks", task));
        var result = Map.of("attended", taking, "findings", "现场整改。", "outcome", "CORRECTED");
        crew.gateway().send(community, Call.post(WHISTLES + "/" + id + "/joint-tasks/1/result", result));
    }

    private void close(String id, Identity community, List<String> appraised) {
        var appraisals = appraised.stream()
                .map(unit -> Map.of("unitId", unit, "score", 5))
                .toList();
        crew.gateway().send(community, Call.post(WHISTLES + "/" + id + "/close", Map.of("appraisals", appraisals)));
    }
}
