package org.linli.standalone.scenario.stage.party;

import java.util.List;
import java.util.Map;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Identity;
import org.linli.standalone.sample.Division;
import org.linli.standalone.scenario.stage.Crew;

/** 先锋典型: members are written about and published, every other one by name, having agreed. */
public final class RoleModelStage {

    private static final String MODELS = "/api/v1/role-models";

    private final Crew crew;
    private final Identity district;
    private final List<Division> communities;
    private final List<String> members;

    /** @param members ids */
    public RoleModelStage(Crew crew, String division, List<Division> communities, List<String> members) {
        this.crew = crew;
        this.district = Identity.staff(Role.DISTRICT_ADMIN, division);
        this.communities = communities;
        this.members = members;
    }

    /** So many of them. */
    public void play(int count) {
        crew.times(count, "role models", this::publish);
    }

    private void publish(int index) {
        var member = members.get(index % members.size());
        var piece = Map.of(
                "memberId",
                member,
                "divisionCode",
                communities.get(index % communities.size()).code(),
                "title",
                "身边的榜样",
                "text",
                "带头服务群众，受到居民称赞。");
        var model = MODELS + "/"
                + crew.gateway().send(district, Call.post(MODELS, piece)).text("id");
        if (index % 2 == 0) {
            crew.gateway().send(Identity.member(member), Call.post(model + "/consent", Map.of("given", true)));
        }
        crew.gateway().send(district, Call.post(model + "/publish"));
    }
}
