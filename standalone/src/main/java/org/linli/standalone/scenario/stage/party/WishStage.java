package org.linli.standalone.scenario.stage.party;

import java.util.List;
import java.util.Map;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Identity;
import org.linli.standalone.sample.Division;
import org.linli.standalone.scenario.stage.Crew;
import org.linli.standalone.scenario.stage.FictitiousPerson;
import org.linli.standalone.scenario.stage.Roster;

/** 微心愿: each goes its whole way, from the community that proposes it to the thanks for it. */
public final class WishStage {

    private static final String WISHES = "/api/v1/wishes";
    private static final List<String> KINDS = List.of("GOODS", "COMPANY", "HEALTH", "LEARNING", "REPAIR", "OTHER");

    /** Numbers of people that no other stage makes up. */
    private static final int FIRST_RECIPIENT = 70_000_000;

    private final Crew crew;
    private final List<Division> communities;
    private final Roster roster;

    public WishStage(Crew crew, List<Division> communities, Roster roster) {
        this.crew = crew;
        this.communities = communities;
        this.roster = roster;
    }

    /** So many wishes, claimed and fulfilled by the members in turn. */
    public void play(int wishes) {
        crew.times(wishes, "wishes", this::wish);
    }

    private void wish(int index) {
        var community = communities.get(index % communities.size()).code();
        var admin = Identity.staff(Role.COMMUNITY_ADMIN, community);
        var member =
                Identity.member(roster.members().get(index % roster.members().size()));
        var person = FictitiousPerson.of(FIRST_RECIPIENT + index);
        var body = Map.of(
                "communityCode",
                community,
                "kind",
                KINDS.get(index % KINDS.size()),
                "text",
                "微心愿" + (index + 1),
                "recipient",
                Map.of("name", person.name(), "phone", person.phone()));
        var wish = WISHES + "/"
                + crew.gateway().sendOnceKnown(admin, Call.post(WISHES, body)).text("id");
        crew.gateway().send(admin, Call.post(wish + "/screen", Map.of("accepted", true)));
        crew.gateway().send(admin, Call.post(wish + "/publish", Map.of()));
        crew.gateway().send(member, Call.post(wish + "/claim", Map.of()));
        crew.gateway().send(member, Call.post(wish + "/fulfil", Map.of("text", "已实现。", "minutes", 60)));
        crew.gateway().send(admin, Call.post(wish + "/thank", Map.of("text", "谢谢！")));
    }
}
