package org.linli.partymember.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.partymember.member.Ability;

class TeamTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    private static Team with(int members) {
        var team = Team.form("t", new DivisionCode("140213050001"), "医疗服务队", Ability.MEDICAL)
                .next();
        for (var i = 0; i < members; i++) {
            team = joined(team, "m" + i);
        }
        return team;
    }

    private static Team joined(Team team, String member) {
        return team.join(member, "u1", UUID.randomUUID(), NOW).next();
    }

    @Test
    void aTeamWhoseLeaderLeavesHasNone() {
        var led = with(2).led("m0").next();

        var left = led.leave("m0", UUID.randomUUID(), NOW).next();

        assertThat(left.leader()).isNull();
        assertThat(left.size()).isEqualTo(1);
        assertThat(led.leave("m1", UUID.randomUUID(), NOW).next().leader()).isEqualTo("m0");
    }

    @Test
    void onlyOneOfItsOwnLeadsIt() {
        assertThatThrownBy(() -> with(1).led("m9")).isInstanceOf(TeamRefused.NotInIt.class);
    }

    @Test
    void toJoinOrLeaveOrLeadAgainChangesNothing() {
        var led = with(1).led("m0").next();

        assertThat(joined(led, "m0")).isSameAs(led);
        assertThat(led.led("m0").next()).isSameAs(led);
        assertThat(led.leave("m9", UUID.randomUUID(), NOW).next()).isSameAs(led);
    }

    @Test
    void aTeamHasRoomForSoManyAndNoMore() {
        assertThatThrownBy(() -> joined(with(Team.MOST), "another")).isInstanceOf(TeamRefused.Full.class);
    }
}
