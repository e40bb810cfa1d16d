package org.linli.standalone.scenario.stage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.event.RequestKind;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Identity;

/** Plays requests by kind, each through the flow of its kind until it is closed. */
public final class KindStage {

    private final Crew crew;
    private final List<Ground> grounds;
    private final Roster roster;
    private final List<String> classes;

    /** @param grounds not empty */
    public KindStage(Crew crew, String division, List<Ground> grounds, Roster roster) {
        this.crew = crew;
        this.grounds = grounds;
        this.roster = roster;
        this.classes = classes(crew, division);
    }

    private static List<String> classes(Crew crew, String division) {
        var reader = Identity.staff(Role.DISTRICT_ADMIN, division);
        return crew.gateway()
                .send(reader, Call.get("/api/v1/suggestion-classes"))
                .body()
                .path("items")
                .valueStream()
                .map(each -> each.path("code").asString())
                .toList();
    }

    /** So many of each kind. */
    public void play(Map<RequestKind, Integer> counts) {
        counts.forEach((kind, count) -> crew.times(count, name(kind), index -> play(kind, index)));
    }

    /** Errands that residents ask for, and errands that staff write down for somebody who cannot go out. */
    public void playErrands(int asked, int forTheFrail) {
        crew.times(asked, "errands", index -> play(RequestKind.ERRAND, index));
        crew.times(forTheFrail, "errands for the frail", this::errandForTheFrail);
    }

    private static String name(RequestKind kind) {
        return switch (kind) {
            case HELP -> "requests for help";
            case SUGGESTION -> "suggestions";
            case MEDIATION -> "mediations";
            case ERRAND -> "errands";
            case COMPLAINT -> "complaints";
            case ENQUIRY -> "enquiries";
        };
    }

    private void play(RequestKind kind, int index) {
        var ground = grounds.get(index % grounds.size());
        var community = Identity.staff(Role.COMMUNITY_ADMIN, ground.community());
        var resident = Identity.resident(residentOf(index));
        var order = submit(resident, kind, "APP", ground, null);
        switch (kind) {
            case HELP, COMPLAINT, ENQUIRY -> answered(order, community, index);
            case SUGGESTION -> suggestion(order, community, index);
            case MEDIATION -> mediation(order, community, index);
            case ERRAND -> errand(order, ground, index, null);
        }
        if (kind == RequestKind.ERRAND) {
            crew.gateway().send(resident, Call.post(order + "/errand/thanks", Map.of("text", "谢谢。")));
        }
        crew.gateway().send(community, Call.post(order + "/close"));
    }

    private static String residentOf(int index) {
        return "resident-%03d".formatted(index % 300);
    }

    /** @return its path */
    private String submit(Identity by, RequestKind kind, String channel, Ground ground, @Nullable String residentId) {
        var matter = RequestKinds.matter(kind);
        var body = new HashMap<String, Object>(Map.of(
                "kind", kind,
                "category", matter.category(),
                "text", matter.text(),
                "channel", channel,
                "gridCode", ground.code()));
        if (residentId != null) {
            body.put("residentId", residentId);
        }
        return "/api/v1/requests/"
                + crew.gateway()
                        .sendOnceKnown(by, Call.post("/api/v1/requests", body))
                        .text("id");
    }

    private Identity signed(String order, Identity community, int index) {
        var unit = roster.units().get(index % roster.units().size());
        crew.gateway().sendOnceKnown(community, Call.post(order + "/dispatch", Map.of("unitId", unit)));
        crew.gateway().send(Identity.unitAdmin(unit), Call.post(order + "/sign"));
        return Identity.unitAdmin(unit);
    }

    private void answered(String order, Identity community, int index) {
        var unit = signed(order, community, index);
        crew.gateway().send(unit, Call.post(order + "/answer", Map.of("text", "已处理。")));
    }

    private void suggestion(String order, Identity community, int index) {
        var suggestionClass = classes.get(index % classes.size());
        crew.gateway()
                .send(
                        community,
                        Call.post(
                                order + "/suggestion/screening",
                                Map.of("fit", true, "suggestionClass", suggestionClass)));
        var unit = signed(order, community, index);
        var decision = Map.of(
                "adopted",
                true,
                "text",
                "采纳，列入计划。",
                "credit",
                FictitiousPerson.resident(index % 300).name());
        crew.gateway().send(unit, Call.post(order + "/suggestion/decision", decision));
        var words = Map.of("title", "金点子", "text", "居民建议已采纳。");
        crew.gateway().send(community, Call.post(order + "/suggestion/publication", words));
    }

    private void mediation(String order, Identity community, int index) {
        var unit = signed(order, community, index);
        var parties = List.of(party(2 * index), party(2 * index + 1));
        crew.gateway().send(unit, Call.post(order + "/mediation", Map.of("parties", parties)));
        crew.gateway().send(unit, Call.post(order + "/mediation/sessions", RequestKinds.session()));
        crew.gateway().send(unit, Call.post(order + "/mediation/agreement", RequestKinds.agreement()));
        var performed = Map.of("performed", true, "note", "已履行。");
        crew.gateway().send(community, Call.post(order + "/mediation/follow-up", performed));
    }

    private static Map<String, Object> party(int number) {
        var person = FictitiousPerson.resident(number);
        return Map.of("name", person.name(), "phone", person.phone());
    }

    private void errandForTheFrail(int index) {
        var ground = grounds.get(index % grounds.size());
        var staff = Identity.staff(Role.GRID_STAFF, ground.community());
        var order = submit(staff, RequestKind.ERRAND, "WALK_IN", ground, residentOf(index));
        errand(order, ground, index, FictitiousPerson.inNeed(index));
        crew.gateway().send(Identity.staff(Role.COMMUNITY_ADMIN, ground.community()), Call.post(order + "/close"));
    }

    /** Run by a member; where there are none, by staff. */
    private void errand(String order, Ground ground, int index, @Nullable FictitiousPerson frail) {
        var members = roster.members();
        var runner = members.isEmpty()
                ? Identity.staff(Role.GRID_STAFF, ground.community())
                : Identity.member(members.get(index % members.size()));
        crew.gateway().send(runner, Call.post(order + "/errand/claim"));
        crew.gateway().send(runner, Call.post(order + "/errand/hand-over", RequestKinds.handOver(frail)));
        crew.gateway()
                .send(runner, Call.post(order + "/errand/finish", Map.of("text", "已送到，票据交回。", "spentFen", 4_250)));
    }
}
