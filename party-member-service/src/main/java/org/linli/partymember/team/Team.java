package org.linli.partymember.team;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.InvolvementEvent.TeamJoined;
import org.linli.event.InvolvementEvent.TeamLeft;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.linli.partymember.member.Ability;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A volunteer team.
 *
 * @param leader one of its members; null while it has none
 * @param members at most {@link #MOST}
 * @param size how many they are: what figures add up
 * @param scopes the division's staff and its members
 */
@Document(Team.COLLECTION)
@TypeAlias("volunteer-team")
public record Team(
        @Id String id,
        DivisionCode division,
        String name,
        Ability specialty,
        @Nullable String leader,
        List<TeamMember> members,
        int size,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "volunteer_teams";
    static final int MOST = 300;

    /** Who is in it, and their unit at the time. */
    record TeamMember(String memberId, String unitId, Instant since) {

        TeamMember {
            since = since.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    static Change<Team> form(String id, DivisionCode division, String name, Ability specialty) {
        var scopes = ScopeKeys.of(ScopeKeys.division(division));
        return Change.silent(new Team(id, division, name, specialty, null, List.of(), 0, scopes, 1));
    }

    /** @throws TeamRefused.Full if there are {@link #MOST} already */
    Change<Team> join(String memberId, String unitId, UUID eventId, Instant at) {
        if (has(memberId).isPresent()) {
            return Change.none(this);
        }
        if (members.size() >= MOST) {
            throw new TeamRefused.Full();
        }
        var more = Stream.concat(members.stream(), Stream.of(new TeamMember(memberId, unitId, at)));
        var next = with(leader, more.toList());
        return Change.of(
                next, new TeamJoined(eventId, id, next.version, division, specialty.name(), memberId, unitId, at));
    }

    /** Who is not in it need not leave. If the leader leaves, it has none. */
    Change<Team> leave(String memberId, UUID eventId, Instant at) {
        return has(memberId)
                .map(member -> {
                    var rest = members.stream().filter(other -> other != member).toList();
                    var next = with(memberId.equals(leader) ? null : leader, rest);
                    return Change.of(
                            next,
                            new TeamLeft(
                                    eventId,
                                    id,
                                    next.version,
                                    division,
                                    specialty.name(),
                                    memberId,
                                    member.unitId(),
                                    at));
                })
                .orElseGet(() -> Change.none(this));
    }

    /** @throws TeamRefused.NotInIt if the leader to be is not in it */
    Change<Team> led(String by) {
        if (has(by).isEmpty()) {
            throw new TeamRefused.NotInIt(by);
        }
        return by.equals(leader) ? Change.none(this) : Change.silent(with(by, members));
    }

    Optional<TeamMember> has(String memberId) {
        return members.stream()
                .filter(member -> member.memberId().equals(memberId))
                .findFirst();
    }

    private Team with(@Nullable String head, List<TeamMember> now) {
        var keys = now.stream().flatMap(member -> ScopeKeys.member(member.memberId()));
        return new Team(
                id,
                division,
                name,
                specialty,
                head,
                now,
                now.size(),
                ScopeKeys.of(ScopeKeys.division(division), keys),
                version + 1);
    }
}
