package org.linli.standalone.demo;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Gateway;

/** 双报到 and 双服务: the member checks in to the community, serves, and the community confirms it. */
final class ServiceStory {

    private final Gateway gateway;
    private final Narrator narrator;
    private final Cast cast;
    private final InstantSource clock;

    ServiceStory(Gateway gateway, Narrator narrator, Cast cast, InstantSource clock) {
        this.gateway = gateway;
        this.narrator = narrator;
        this.cast = cast;
        this.clock = clock;
    }

    void play() {
        var community = cast.community().code();
        narrator.step("党员到社区报到。", "The member checks in to the community where they live.");
        var checkIn = Call.post("/api/v1/members/" + cast.member() + "/check-ins", Map.of("communityCode", community));
        narrator.shown(gateway.sendOnceKnown(cast.asMember(), checkIn), "checkIn");
        narrator.step("党员登记一次服务。", "The member records a service: where, from when to when.");
        var record = narrator.shown(gateway.sendOnceKnown(cast.asMember(), record(community)), "id", "state");
        narrator.step("社区确认。", "Only what the community confirms counts.");
        var confirm = Call.post("/api/v1/service-records/" + record.text("id") + "/confirm");
        narrator.shown(gateway.send(cast.asCommunity(), confirm), "state");
    }

    private Call record(String community) {
        var end = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        return Call.post(
                "/api/v1/service-records",
                Map.of(
                        "communityCode",
                        community,
                        "category",
                        "志愿服务",
                        "description",
                        "帮独居老人取药。",
                        "startedAt",
                        end.minus(Duration.ofHours(1)).toString(),
                        "endedAt",
                        end.toString()));
    }
}
