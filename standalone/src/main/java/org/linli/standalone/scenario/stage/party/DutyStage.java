package org.linli.standalone.scenario.stage.party;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kit.identity.Role;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Identity;
import org.linli.standalone.sample.Division;
import org.linli.standalone.scenario.file.Scenario;
import org.linli.standalone.scenario.file.Scenario.PostCounts;
import org.linli.standalone.scenario.stage.Crew;
import org.linli.standalone.scenario.stage.Roster;

/** 设岗定责 and 志愿服务队, and whoever takes part in them; then the households and the activities. */
public final class DutyStage {

    private static final List<String> CATEGORIES =
            List.of("政策宣传", "环境卫生", "治安巡逻", "矛盾调解", "扶贫帮困", "文明劝导", "民情收集", "文体活动", "应急救援", "助老助幼");
    private static final List<String> SPECIALTIES = List.of(
            "MEDICAL", "LEGAL", "TEACHING", "REPAIR", "CULTURE", "SPORT", "PSYCHOLOGY", "IT", "DRIVING", "CARE");
    private static final String POSTS = "/api/v1/posts";
    private static final String TEAMS = "/api/v1/volunteer-teams";
    private static final int MOST_PLACES = 200;

    private final Crew crew;
    private final String division;
    private final List<Division> communities;
    private final Roster roster;
    private final HouseholdStage households;
    private final ActivityStage activities;

    public DutyStage(Crew crew, String division, List<Division> communities, Roster roster, InstantSource clock) {
        this.crew = crew;
        this.division = division;
        this.communities = communities;
        this.roster = roster;
        this.households = new HouseholdStage(crew, division, communities, roster);
        this.activities = new ActivityStage(crew, communities, clock);
    }

    /** Everything that a scenario asks of these. */
    public void play(Scenario scenario) {
        var play = scenario.play();
        var posts = posts(scenario.structure().posts());
        takePart(POSTS, posts, play.postClaims(), "claim", "claims of posts");
        var teams = teams(scenario.structure().volunteerTeams());
        takePart(TEAMS, teams, play.teamMembers(), "join", "members of teams");
        households.play(play);
        activities.play(play.activities(), play.trainings());
    }

    private List<String> posts(@Nullable PostCounts counts) {
        if (counts == null) {
            return List.of();
        }
        var known = known(POSTS);
        var duties = IntStream.range(0, counts.posts())
                .mapToObj(i -> post(known, i, "DUTY", category(i % counts.categories()), "岗位" + (i + 1)));
        var windows = IntStream.range(0, counts.windowsAndPosts())
                .mapToObj(i -> post(known, i, "WINDOW", "窗口岗位", "窗口" + (i + 1)));
        var studios =
                IntStream.range(0, counts.studios()).mapToObj(i -> post(known, i, "STUDIO", "党员工作室", "工作室" + (i + 1)));
        return Stream.of(duties, windows, studios).flatMap(each -> each).toList();
    }

    private static String category(int number) {
        return number < CATEGORIES.size() ? CATEGORIES.get(number) : "第" + (number + 1) + "类";
    }

    private String post(Map<String, String> known, int index, String kind, String category, String name) {
        var community = communities.get(index % communities.size()).code();
        return known.containsKey(name)
                ? known.get(name)
                : create(
                        POSTS,
                        community,
                        Map.of(
                                "communityCode", community,
                                "kind", kind,
                                "category", category,
                                "name", name,
                                "duty", "按岗位职责服务居民。",
                                "places", MOST_PLACES));
    }

    private List<String> teams(int count) {
        var known = count == 0 ? Map.<String, String>of() : known(TEAMS);
        return IntStream.range(0, count)
                .mapToObj(i -> team(known, i, "志愿服务" + (i + 1) + "队"))
                .toList();
    }

    private String team(Map<String, String> known, int index, String name) {
        var community = communities.get(index % communities.size()).code();
        var specialty = SPECIALTIES.get(index % SPECIALTIES.size());
        var body = Map.<String, Object>of("divisionCode", community, "name", name, "specialty", specialty);
        return known.containsKey(name) ? known.get(name) : create(TEAMS, community, body);
    }

    /** What is there already by that name is left alone. */
    private Map<String, String> known(String path) {
        return crew.gateway().all(Identity.staff(Role.DISTRICT_ADMIN, division), path).stream()
                .collect(Collectors.toMap(
                        one -> one.required("name").asString(),
                        one -> one.required("id").asString(),
                        (first, second) -> first));
    }

    private String create(String path, String community, Map<String, Object> body) {
        var admin = Identity.staff(Role.COMMUNITY_ADMIN, community);
        return crew.gateway().sendOnceKnown(admin, Call.post(path, body)).text("id");
    }

    /** Round the places in turn, so that no two do the same place at once; each place has members of its own until all have had theirs. */
    private void takePart(String path, List<String> ids, int count, String how, String what) {
        crew.times(count, what, index -> {
            var each = 1 + (count - 1) / ids.size();
            var turn = index % ids.size() * each + index / ids.size();
            var member =
                    Identity.member(roster.members().get(turn % roster.members().size()));
            var place = path + "/" + ids.get(index % ids.size());
            crew.gateway().send(member, Call.post(place + "/" + how, Map.of()));
        });
    }
}
