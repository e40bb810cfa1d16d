package org.linli.partymember;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;
import org.linli.event.DivisionCode;
import org.linli.event.GridEvent.DivisionRegistered;
import org.linli.testkit.TestTopics;
import org.linli.testkit.Token;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A district of its own for each test: a street with two communities that the service has heard of, and one that it hasn't. */
final class Town {

    static final Duration SOON = Duration.ofSeconds(30);

    final DivisionCode district =
            new DivisionCode("9%05d".formatted(ThreadLocalRandom.current().nextInt(100_000)));
    final DivisionCode street = district.child(1);
    final DivisionCode home = street.child(1);
    final DivisionCode away = street.child(2);
    final DivisionCode unheardOf = street.child(3);
    final Token streetAdmin = Token.of("STREET_ADMIN").scope(street.value());
    final Token communityAdmin = Token.of("COMMUNITY_ADMIN").scope(home.value());

    private final Api api;

    Town(Api api, ReactiveMongoTemplate mongo) {
        this.api = api;
        TestTopics.publish(registered(home), registered(away));
        await().atMost(SOON).until(() -> knows(mongo, home) && knows(mongo, away));
    }

    private static DivisionRegistered registered(DivisionCode code) {
        return new DivisionRegistered(UUID.randomUUID(), code, 1, "社区" + code, Instant.now());
    }

    private static boolean knows(ReactiveMongoTemplate mongo, DivisionCode code) {
        return mongo.findById(code.value(), Document.class, "divisions")
                .hasElement()
                .block();
    }

    /** A unit of the home community. */
    String unit() {
        return unit(home);
    }

    String unit(DivisionCode division) {
        return id(api.post(
                Token.of("DISTRICT_ADMIN").scope(district.value()),
                "/api/v1/units",
                "{\"name\":\"区税务局党支部\",\"divisionCode\":\"%s\"}".formatted(division)));
    }

    String member(String unit) {
        return member(unit, "{\"kind\":\"EMPLOYED\"}");
    }

    String member(String unit, String body) {
        return id(api.post(Token.unitAdmin(unit), "/api/v1/units/%s/members".formatted(unit), body));
    }

    /** What a member says they did an hour ago in the home community. */
    String record(String member) {
        return id(api.post(memberToken(member), "/api/v1/service-records", deed(home)));
    }

    static Token memberToken(String member) {
        return Token.of("PARTY_MEMBER").subject(member);
    }

    static String deed(DivisionCode community) {
        var started = Instant.now().minus(Duration.ofHours(2));
        return deed(community, started, started.plus(Duration.ofMinutes(90)));
    }

    static String deed(DivisionCode community, Instant startedAt, Instant endedAt) {
        return """
                {"communityCode":"%s","category":"志愿服务","description":"清扫楼道","startedAt":"%s","endedAt":"%s"}""".formatted(community, startedAt, endedAt);
    }

    static String deedOf(String member, DivisionCode community) {
        return deed(community).replaceFirst("\\{", "{\"memberId\":\"" + member + "\",");
    }

    static String checkIn(DivisionCode community) {
        return "{\"communityCode\":\"%s\"}".formatted(community);
    }

    private static String id(ResponseSpec answer) {
        return Api.read(Api.body(answer, 201), "$.id");
    }
}
