package org.linli.gateway.route;

import java.util.List;
import java.util.stream.Stream;

/** A service behind the gateway, and the paths that are its own, its audit trail among them: no path belongs to two. */
public enum Backend {
    GRID(
            "grid-service",
            "/divisions/**",
            "/grids/**",
            "/micro-grids/**",
            "/division-imports/**",
            "/locate",
            "/locate/batch",
            "/staff-assignments/**",
            "/responsible-leaders/**",
            "/grid-figures",
            "/patrol-plans/**",
            "/patrols/**",
            "/patrol-figures/**",
            "/care-subjects/**",
            "/care-visits/**",
            "/stations/**",
            "/station-coverage",
            "/matter-catalogues/**",
            "/matters/**",
            "/admissions/**",
            "/legacy-grids/**",
            "/compounds/**",
            "/party-organisations/**"),
    PARTY_MEMBER(
            "party-member-service",
            "/units/**",
            "/members/**",
            "/service-records/**",
            "/check-in-comparison/**",
            "/check-in-tokens/**",
            "/roster-imports/**",
            "/appointments/**",
            "/reports/**",
            "/councils/**",
            "/joint-meetings/**",
            "/meeting-resolutions/**",
            "/meeting-figures",
            "/stuck-orders/**",
            "/cultivation-plans/**",
            "/cultivation-candidates/**",
            "/rebalancing/**",
            "/households/**",
            "/household-visits/**",
            "/pairing-figures/**",
            "/unit-pairings/**",
            "/posts/**",
            "/volunteer-teams/**",
            "/activities/**",
            "/wishes/**",
            "/wish-figures",
            "/offers/**",
            "/needs/**",
            "/projects/**",
            "/project-figures",
            "/co-building-agreements/**",
            "/involvement-figures",
            "/role-models/**"),
    REQUEST(
            "request-service",
            "/requests/**",
            "/live",
            "/merge-proposals/**",
            "/hot-spots",
            "/request-figures/**",
            "/request-terms/**",
            "/whistles/**",
            "/whistle-figures/**",
            "/suggestions/**",
            "/suggestion-classes",
            "/suggestion-figures",
            "/hotline/**",
            "/webhooks/**",
            Backend.CIVIC + "**"),
    EVALUATION(
            "evaluation-service",
            "/rule-sets/**",
            "/points",
            "/ledger-entries/**",
            "/leaderboards/**",
            "/ranks",
            "/goods/**",
            "/redemptions/**",
            "/spendable-points",
            "/titles/**",
            "/title-awards/**",
            "/reversals/**",
            "/closings/**",
            "/grant-rounds/**",
            "/dossiers/**",
            "/mutual-appraisals/**",
            "/unit-figures/**",
            "/unit-formulas/**",
            "/unit-assessments/**",
            "/appraisals/**",
            "/honour-board/**",
            "/honour-items/**",
            "/anomalies/**",
            "/what-ifs/**");

    /** Where Open311 has its paths, which are not ours to name; the public may call them without a token. */
    public static final String CIVIC = "/open311/v2/";

    static final String ROOT = "/api/v1";

    private static final Paths<Backend> OWNERS = new Paths<>();

    static {
        for (var backend : values()) {
            backend.paths().forEach(path -> OWNERS.add(path, backend));
        }
    }

    private final String service;
    private final List<String> paths;

    Backend(String service, String... paths) {
        this.service = service;
        this.paths = Stream.concat(Stream.of(paths), Stream.of("/audit/" + service + "/**"))
                .map(path -> path.startsWith(CIVIC) ? path : ROOT + path)
                .toList();
    }

    /** Whose path it is, for metrics; empty where it is nobody's. */
    public static String nameFor(String path) {
        var found = OWNERS.find(path);
        return found == null ? "" : found.value().service();
    }

    String service() {
        return service;
    }

    /** Where its audit trail is proven, which takes as long as the trail is. */
    String auditVerification() {
        return ROOT + "/audit/" + service + "/verification";
    }

    List<String> paths() {
        return paths;
    }
}
