package org.linli.partymember.team;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Caller;
import org.linli.kit.scoped.Reach;
import org.linli.partymember.member.Ability;
import org.linli.partymember.team.Team.TeamMember;

/**
 * A team as callers see it.
 *
 * @param mine whether the caller is in it
 * @param members for staff and for those who are in it; null for others
 */
record TeamView(
        String id,
        DivisionCode divisionCode,
        String name,
        Ability specialty,
        @Nullable String leader,
        int size,
        boolean mine,
        @Nullable List<TeamMember> members,
        long version) {

    static TeamView of(Team team, Caller caller) {
        var mine = team.has(caller.subject()).isPresent();
        return new TeamView(
                team.id(),
                team.division(),
                team.name(),
                team.specialty(),
                team.leader(),
                team.size(),
                mine,
                mine || Reach.isStaff(caller) ? team.members() : null,
                team.version());
    }
}
