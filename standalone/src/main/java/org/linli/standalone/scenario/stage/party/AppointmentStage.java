package org.linli.standalone.scenario.stage.party;

import java.util.List;
import java.util.Map;
import org.linli.event.CommunityPosition;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Identity;
import org.linli.standalone.sample.Division;
import org.linli.standalone.scenario.file.Scenario.CommitteeMembers;
import org.linli.standalone.scenario.stage.Crew;

/** 兼职委员 and 小区党支部书记: members take up positions in communities. */
public final class AppointmentStage {

    private static final String APPOINTMENTS = "/api/v1/appointments";

    private final Crew crew;
    private final Identity district;
    private final List<Division> communities;
    private final List<String> members;

    /** @param members ids */
    public AppointmentStage(Crew crew, String division, List<Division> communities, List<String> members) {
        this.crew = crew;
        this.district = Identity.staff(Role.DISTRICT_ADMIN, division);
        this.communities = communities;
        this.members = members;
    }

    /** So many of both, each somebody else as long as there is somebody. */
    public void play(CommitteeMembers count) {
        crew.times(count.total(), "appointments", index -> appoint(index, index < count.community()));
    }

    private void appoint(int index, boolean toCommittee) {
        var member = members.get(index % members.size());
        var community = communities.get(index % communities.size()).code();
        var committee = Map.of(
                "memberId", member,
                "communityCode", community,
                "position", CommunityPosition.COMMUNITY_COMMITTEE_MEMBER.name());
        var secretary = Map.of(
                "memberId",
                member,
                "communityCode",
                community,
                "position",
                CommunityPosition.COMPOUND_SECRETARY.name(),
                "compound",
                "第" + (1 + index / communities.size()) + "小区");
        crew.gateway().sendOnceKnown(district, Call.post(APPOINTMENTS, toCommittee ? committee : secretary));
    }
}
