package org.linli.standalone.scenario.file;

import java.util.Map;
import org.linli.event.MemberKind;

/**
 * The units and members that a scenario needs: those that its structure names, and where it names none, enough to do what
 * it plays.
 */
public record People(int units, Map<MemberKind, Integer> members) {

    private static final int ENOUGH = 20;

    /** What a scenario needs. */
    public static People of(Scenario scenario) {
        var play = scenario.play();
        var structure = scenario.structure();
        var needsMembers = structure.members().isEmpty()
                && (play.needsMembersForDuties()
                        || play.deeds() > 0
                        || play.memberCheckIns() > 0
                        || play.roleModelsPublished() > 0);
        var members = needsMembers
                ? Map.of(MemberKind.EMPLOYED, Math.max(ENOUGH, play.memberCheckIns()))
                : structure.members();
        var needsUnits = !members.isEmpty()
                || play.requests() != null
                || play.hotlineOrders() != null
                || play.closedByKind() > 0
                || play.whistles() != null
                || play.suspensions() != null
                || play.jointMeetings() > 0
                || play.projects() > 0
                || play.coBuildingAgreements() > 0
                || play.unitCheckIns() > 0;
        var enough = needsUnits ? Math.max(ENOUGH, play.unitCheckIns()) : 0;
        return new People(structure.units() > 0 ? structure.units() : enough, members);
    }

    /** Members of all kinds. */
    public int memberTotal() {
        return ScenarioCheck.total(members);
    }
}
