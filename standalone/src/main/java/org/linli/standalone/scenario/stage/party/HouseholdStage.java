package org.linli.standalone.scenario.stage.party;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Identity;
import org.linli.standalone.sample.Division;
import org.linli.standalone.scenario.file.Scenario.HouseholdPairings;
import org.linli.standalone.scenario.file.Scenario.Play;
import org.linli.standalone.scenario.stage.Crew;
import org.linli.standalone.scenario.stage.FictitiousPerson;
import org.linli.standalone.scenario.stage.Roster;

/** 党员联户: households with the members who stand by them, key ones among them. */
final class HouseholdStage {

    /** Numbers of people that no other stage makes up. */
    private static final int FIRST_HOUSEHOLD = 60_000_000;

    private final Crew crew;
    private final List<Division> communities;
    private final Roster roster;
    private final Identity admin;

    HouseholdStage(Crew crew, String division, List<Division> communities, Roster roster) {
        this.crew = crew;
        this.communities = communities;
        this.roster = roster;
        this.admin = Identity.staff(Role.DISTRICT_ADMIN, division);
    }

    /** Of all households the first ones are the key ones; where there are not enough, more are registered. */
    void play(Play play) {
        var members = play.householdPairings() instanceof HouseholdPairings pairings
                ? pairings.members()
                : roster.members().size();
        var households = Math.max(play.householdsToPair(), play.keyHouseholds());
        crew.times(households, "households", index -> register(index, members, index < play.keyHouseholds()));
    }

    private void register(int index, int members, boolean key) {
        var member = index % members;
        var person = FictitiousPerson.of(FIRST_HOUSEHOLD + index);
        // Where the member has checked in, if they have: nobody stands by a household of a community that they have
        // left.
        var community = communities.get(member % communities.size()).code();
        var body = new HashMap<String, Object>(Map.of(
                "communityCode",
                community,
                "name",
                person.name(),
                "phone",
                person.phone(),
                "address",
                "虚构小区" + (index % 30 + 1) + "号楼" + (index % 6 + 1) + "01",
                "key",
                key,
                "members",
                List.of(roster.members().get(member))));
        crew.gateway().sendOnceKnown(admin, Call.post("/api/v1/households", body));
    }
}
