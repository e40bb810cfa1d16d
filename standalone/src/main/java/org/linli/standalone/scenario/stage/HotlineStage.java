package org.linli.standalone.scenario.stage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Gateway;
import org.linli.standalone.client.Identity;
import org.linli.standalone.client.Refused;
import org.linli.standalone.scenario.stage.HotlinePlans.Plan;
import org.linli.testkit.hotline.CityHotline;
import org.linli.testkit.hotline.Heard;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The hotline sends its orders, each twice; the community and its units deal with them; the hotline hears of every step and calls back. */
public final class HotlineStage {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int DEPARTMENTS = 2;
    private static final String REQUESTS = "/api/v1/requests/";

    private final Crew crew;
    private final Gateway gateway;
    private final CityHotline city;
    private final Identity district;
    private final String division;
    private final WhistleStage whistles;

    /** @param whistles for orders that need several departments */
    public HotlineStage(Crew crew, CityHotline city, String division, WhistleStage whistles) {
        this.whistles = whistles;
        this.crew = crew;
        this.gateway = crew.gateway();
        this.city = city;
        this.district = Identity.staff(Role.DISTRICT_ADMIN, division);
        this.division = division;
    }

    /** What came of them: how many went to the joint meeting, whether all was heard in order, how many were opened twice. */
    public JsonNode play(HotlinePlans plans, int count) throws InterruptedException {
        var before = orders();
        var sent = ConcurrentHashMap.<String>newKeySet();
        crew.times(count, "hotline orders", index -> sent.add(play(plans.plan(index), index)));
        var heardAll = awaitCallbacks(new ArrayList<>(sent));
        var referred = sent.stream()
                .filter(this::wasReferred)
                .filter(this::stoodOnTheAgenda)
                .count();
        city.complaints().forEach(crew.out()::println);
        return JsonMapper.shared()
                .createObjectNode()
                .put("referred", referred)
                .put("inSequence", heardAll && city.complaints().isEmpty())
                .put("duplicates", orders() - before - count);
    }

    private int orders() {
        return gateway.all(district, "/api/v1/requests?division=" + division + "&channel=HOTLINE")
                .size();
    }

    private String play(Plan plan, int index) {
        var id = city.send(plan.work());
        var order = REQUESTS + id;
        var community = Identity.staff(Role.COMMUNITY_ADMIN, plan.ground().community());
        var last = plan.units().getLast();
        plan.units().subList(0, plan.returns()).forEach(unit -> {
            gateway.sendOnceKnown(community, Call.post(order + "/dispatch", Map.of("unitId", unit)));
            var ground = Map.of("ground", "NOT_OUR_DUTY", "text", "不属本单位职责。");
            gateway.send(Identity.unitAdmin(unit), Call.post(order + "/return", ground));
        });
        var isReferred = plan.returns() >= 3;
        gateway.sendOnceKnown(
                isReferred ? district : community,
                Call.post(order + (isReferred ? "/settle" : "/dispatch"), Map.of("unitId", last)));
        gateway.send(Identity.unitAdmin(last), Call.post(order + "/sign"));
        if (plan.whistled()) {
            whistles.playOn(id, community, index, DEPARTMENTS);
        }
        gateway.send(Identity.unitAdmin(last), Call.post(order + "/answer", Map.of("text", "已处理。")));
        if (plan.rating() instanceof Boolean satisfied) {
            var resident = Identity.resident(plan.work().residentId());
            gateway.send(resident, Call.post(order + "/rate", Map.of("satisfied", satisfied)));
        }
        gateway.send(community, Call.post(order + "/close"));
        return id;
    }

    /** Until everything that happened has been heard, the hotline's own calls among it. */
    private boolean awaitCallbacks(List<String> waiting) throws InterruptedException {
        var end = System.nanoTime() + LIMIT.toNanos();
        while (!waiting.isEmpty() && System.nanoTime() < end) {
            var heard = city.listener().heard().stream().collect(Collectors.groupingBy(Heard::order));
            waiting.removeIf(order -> isWhole(heard.getOrDefault(order, List.of()), history(order)));
            Thread.sleep(LOOK);
        }
        return waiting.isEmpty();
    }

    private static boolean isWhole(List<Heard> heard, List<JsonNode> history) {
        var called = history.stream()
                .anyMatch(entry -> entry.path("move").asString("").equals("FOLLOW_UP"));
        return called && heard.size() == history.size();
    }

    private boolean wasReferred(String order) {
        return history(order).stream()
                .anyMatch(entry -> entry.path("to").asString("").equals("REFERRED"));
    }

    /** The joint meeting knows of it too, soon. */
    private boolean stoodOnTheAgenda(String order) {
        try {
            gateway.sendOnceKnown(district, Call.get("/api/v1/stuck-orders/" + order));
            return true;
        } catch (Refused unknown) {
            crew.out().println("  never on the agenda of a joint meeting: " + order);
            return false;
        }
    }

    private List<JsonNode> history(String order) {
        return gateway.all(district, REQUESTS + order + "/history");
    }
}
