package org.linli.standalone.scenario.file;

import static org.linli.standalone.scenario.file.ScenarioCheck.notNegative;
import static org.linli.standalone.scenario.file.ScenarioCheck.require;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses posts, teams, pairings and activities that contradict themselves. */
final class DutyCheck {

    /** So many are in one team, and so many sit in one room; the service says so. */
    private static final int MOST_IN_A_TEAM = 300;

    private static final int MOST_IN_A_ROOM = 300;

    /** So many hold a title in one period. */
    private static final int MOST_HOLDERS = 1_000;

    private DutyCheck() {}

    static void check(Scenario scenario) {
        var structure = scenario.structure();
        var play = scenario.play();
        notNegative("structure.volunteer_teams", structure.volunteerTeams());
        notNegative("play.post_claims", play.postClaims());
        notNegative("play.team_members", play.teamMembers());
        notNegative("play.activities", play.activities());
        notNegative("play.key_households", play.keyHouseholds());
        notNegative("play.households_paired", play.householdsPaired());
        notNegative("play.wishes_claimed", play.wishesClaimed());
        notNegative("play.projects", play.projects());
        notNegative("play.co_building_agreements", play.coBuildingAgreements());
        checkPosts(structure.posts(), play.postClaims());
        checkTitles(
                "play.pioneer_titles", play.pioneerTitles(), People.of(scenario).memberTotal());
        checkTitles("play.honour_titles", play.honourTitles(), MOST_HOLDERS);
        require(
                play.teamMembers() <= structure.volunteerTeams() * MOST_IN_A_TEAM,
                "play.team_members: more than the teams have room for");
        checkPairings(scenario);
        if (play.trainings() instanceof Scenario.Trainings trainings) {
            notNegative("play.trainings.sessions", trainings.sessions());
            require(
                    trainings.participants() <= trainings.sessions() * MOST_IN_A_ROOM,
                    "play.trainings.participants: more than the sessions have room for");
        }
    }

    /** @param people who could hold one; nobody holds it twice */
    private static void checkTitles(String key, Map<String, Integer> titles, int people) {
        titles.forEach((name, holders) -> {
            notNegative(key + "." + name, holders);
            require(holders <= Math.min(people, MOST_HOLDERS), key + "." + name + ": more than can hold it");
        });
    }

    private static void checkPosts(Scenario.@Nullable PostCounts posts, int claims) {
        if (posts == null) {
            require(claims == 0, "play.post_claims: there are no posts");
            return;
        }
        notNegative("structure.posts.posts", posts.posts());
        notNegative("structure.posts.windows_and_posts", posts.windowsAndPosts());
        notNegative("structure.posts.studios", posts.studios());
        require(
                posts.posts() == 0 || posts.categories() > 0 && posts.categories() <= posts.posts(),
                "structure.posts.categories: each holds a post at least");
    }

    private static void checkPairings(Scenario scenario) {
        var play = scenario.play();
        var members = People.of(scenario).memberTotal();
        if (play.householdPairings() instanceof Scenario.HouseholdPairings pairings) {
            notNegative("play.household_pairings.households", pairings.households());
            require(
                    pairings.members() <= members && pairings.members() <= pairings.households(),
                    "play.household_pairings.members: each stands by a household at least");
        }
    }
}
