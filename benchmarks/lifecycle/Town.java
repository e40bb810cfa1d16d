import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Residents, communities and units of the town, and what they say over HTTP. */
final class Town {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern CODE = Pattern.compile("\"code\":\"(\\d+)\"");
    private static final Pattern CURSOR = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");
    private static final List<String> WORDS = List.of(
            "水管", "漏水", "路灯", "不亮", "井盖", "松动", "垃圾", "清运", "噪声", "扰民", "电梯", "故障", "停车", "占道", "树木", "修剪", "暖气", "不热", "消防", "通道",
            "堵塞", "楼道", "堆物", "墙面", "脱落", "公厕", "异味", "健身", "器材", "损坏");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Settings settings;
    private final Map<String, String> residents = new ConcurrentHashMap<>();
    private final List<Community> communities = new ArrayList<>();
    private final List<Staff> units;

    /** Who dispatches in a community, and its grids. */
    private record Community(String code, String token, List<String> grids) {}

    private record Staff(String id, String token) {}

    Town(Settings settings) {
        this.settings = settings;
        var admin = token("role=DISTRICT_ADMIN&scope_code=230307");
        for (var street : children(admin, "230307")) {
            for (var code : children(admin, street)) {
                var grids = children(admin, code);
                if (!grids.isEmpty()) {
                    communities.add(new Community(code, token("role=COMMUNITY_ADMIN&scope_code=" + code), grids));
                }
            }
        }
        var found = get(settings.gateway(), "/api/v1/units?limit=50", admin);
        this.units = all(ID, found).stream().distinct().map(id -> new Staff(id, token("role=UNIT_ADMIN&unit=" + id))).toList();
    }

    private List<String> children(String token, String code) {
        return all(CODE, get(settings.gateway(), "/api/v1/divisions/" + code + "/children?limit=200", token)).stream()
                .filter(child -> child.length() > code.length())
                .distinct()
                .toList();
    }

    /** From asking to reading: seven calls. Returns the id. */
    String lifecycle() {
        var community = oneOf(communities);
        var unit = oneOf(units);
        var resident = "resident-" + ThreadLocalRandom.current().nextInt(300);
        var asking = residents.computeIfAbsent(resident, name -> token("role=RESIDENT&subject=" + name));
        var created = post("/api/v1/requests", asking, request(oneOf(community.grids())));
        var id = all(ID, created).getFirst();
        var order = "/api/v1/requests/" + id;
        post(order + "/dispatch", community.token(), "{\"unitId\":\"%s\"}".formatted(unit.id()));
        post(order + "/sign", unit.token(), "{}");
        post(order + "/answer", unit.token(), "{\"text\":\"已到场处理完毕。\"}");
        get(settings.service(), order, asking);
        var list = "/api/v1/requests?division=" + community.code() + "&limit=20";
        var page = get(settings.service(), list, community.token());
        all(CURSOR, page).stream().findFirst().ifPresent(cursor ->
                get(settings.service(), list + "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8), community.token()));
        return id;
    }

    void close(String id) {
        post("/api/v1/requests/" + id + "/close", token("role=DISTRICT_ADMIN&scope_code=230307"), "{}");
    }

    private static String request(String grid) {
        var random = ThreadLocalRandom.current();
        var text = Stream.generate(() -> oneOf(WORDS)).limit(6).collect(Collectors.joining());
        return """
                {"kind":"HELP","category":"生活求助","text":"%s，请尽快处理，门牌 %d。","channel":"APP","gridCode":"%s",
                 "contact":{"name":"王小明","phone":"139%08d"}}"""
                .formatted(text, random.nextInt(10_000), grid, random.nextInt(100_000_000));
    }

    private static <T> T oneOf(List<T> some) {
        return some.get(ThreadLocalRandom.current().nextInt(some.size()));
    }

    private String post(String path, String token, String body) {
        return send(request(settings.service(), path, token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body)));
    }

    private String get(URI base, String path, String token) {
        return send(request(base, path, token).GET());
    }

    private static HttpRequest.Builder request(URI base, String path, String token) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("Authorization", "Bearer " + token);
    }

    private String token(String grant) {
        var basic = Base64.getEncoder().encodeToString("linli-dev:linli-dev".getBytes(StandardCharsets.UTF_8));
        var answer = send(HttpRequest.newBuilder(settings.issuer().resolve("/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&" + grant)));
        return all(TOKEN, answer).getFirst();
    }

    /** @throws IllegalStateException if the answer is none that was hoped for */
    private String send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.request().method() + " " + answer.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
