import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Imports rosters, claims wishes and changes pairings through the gateway while party-member-service is killed with kill -9 and started
 * again and again; whoever hears no answer sends the same again under the same key. Then it asks for everything and compares.
 *
 * <p>Usage: java Killed.java GATEWAY ISSUER READINESS LOG KILLS COMMAND... (the command starts the service)
 */
public class Killed {

    static final int UNITS = 25;
    static final int MEMBERS_OF_A_UNIT = 20;
    static final int IMPORTED_MEANWHILE = 4000;
    static final int WISHES = 100;
    static final int CLAIMANTS = 500;
    static final int HOUSEHOLDS = 60;
    static final int AT_ONCE = 24;
    static final String DISTRICT = "140213";
    static final Pattern ID = Pattern.compile("\\{\"id\":\"([^\"]+)\"");
    static final Pattern CURSOR = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");

    static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    static String gateway;
    static String issuer;
    static URI readiness;
    static Path log;
    static List<String> command;
    static volatile Process service;
    static final AtomicInteger repeated = new AtomicInteger();
    static final Map<String, String> tokens = new ConcurrentHashMap<>();

    public static void main(String[] args) throws Exception {
        gateway = args[0];
        issuer = args[1];
        readiness = URI.create(args[2]);
        log = Path.of(args[3]);
        var kills = Integer.parseInt(args[4]);
        command = List.of(args).subList(5, args.length);
        start();
        try {
            System.exit(new Killed().run(kills) ? 0 : 1);
        } finally {
            service.destroyForcibly();
        }
    }

    record Answer(int status, String body) {
        boolean done() {
            return status < 300;
        }
    }

    boolean run(int kills) throws Exception {
        var admin = token("role=DISTRICT_ADMIN&scope_code=" + DISTRICT);
        var community = district(admin);
        var community2 = token("role=COMMUNITY_ADMIN&scope_code=" + community);
        must(upload(admin, roster("甲", UNITS, MEMBERS_OF_A_UNIT), "first"));
        var members = members(admin);
        System.out.println(members.size() + " members, community " + community);
        var wishes = IntStream.range(0, WISHES).mapToObj(i -> wish(community2, community, i)).toList();
        var households = IntStream.range(0, HOUSEHOLDS)
                .mapToObj(i -> household(admin, community, i, members.get(i % members.size())))
                .toList();
        System.out.println(WISHES + " wishes published, " + HOUSEHOLDS + " key households; killing begins");

        var over = new AtomicBoolean();
        var killer = Thread.ofPlatform().start(() -> killAndStart(kills, over));
        var told = new ConcurrentHashMap<String, List<String>>();
        var imported = new AtomicInteger();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            pool.submit(() -> importAgainAndAgain(admin, over, imported));
            pool.submit(() -> claim(members, wishes, told));
            pool.submit(() -> repair(admin, households, members, over));
        }
        over.set(true);
        killer.join();
        return verify(admin, community2, wishes, told, households, imported.get());
    }

    // --- the work

    void importAgainAndAgain(String admin, AtomicBoolean over, AtomicInteger imported) {
        var csv = roster("乙", 40, IMPORTED_MEANWHILE / 40);
        do {
            must(upload(admin, csv, "second-" + imported.incrementAndGet()));
        } while (!over.get());
    }

    /** Every member tries for a wish of their choice, and for the next until there is none; a 409 is the truth told. */
    void claim(List<String> members, List<String> wishes, Map<String, List<String>> told) {
        each(CLAIMANTS, i -> {
            var member = members.get(i % members.size());
            var token = token("role=PARTY_MEMBER&subject=" + member);
            var random = new Random(i);
            for (var tries = 0; tries < 6; tries++) {
                var wish = wishes.get(random.nextInt(wishes.size()));
                var answer = post(token, "/api/v1/wishes/" + wish + "/claim", "{}");
                if (answer.done()) {
                    told.computeIfAbsent(wish, ignored -> java.util.Collections.synchronizedList(new ArrayList<>()))
                            .add(member);
                } else if (answer.status() != 409) {
                    throw new IllegalStateException(answer.toString());
                }
            }
        });
    }

    /** Pairs, ends and replaces at random: whatever order they come in, a key household keeps somebody. */
    void repair(String admin, List<String> households, List<String> members, AtomicBoolean over) {
        while (!over.get()) {
            each(HOUSEHOLDS * 4, i -> {
                var household = "/api/v1/households/" + households.get(i % HOUSEHOLDS) + "/pairings";
                var random = new Random();
                var one = members.get(random.nextInt(members.size()));
                var other = members.get((i % HOUSEHOLDS) % members.size());
                var answer = switch (i % 3) {
                    case 0 -> post(admin, household, "{\"memberId\":\"" + one + "\"}");
                    case 1 -> post(admin, household + "/" + other + "/end", "{\"reason\":\"轮换\"}");
                    default -> post(admin, household + "/" + other + "/replace", "{\"by\":\"" + one + "\",\"reason\":\"轮换\"}");
                };
                if (!answer.done() && answer.status() != 409) {
                    throw new IllegalStateException(answer.toString());
                }
            });
        }
    }

    void killAndStart(int kills, AtomicBoolean over) {
        var random = new Random();
        try {
            for (var i = 1; i <= kills; i++) {
                Thread.sleep(12_000 + random.nextInt(8000)); // the gateway asks a service that was away only after a while
                service.destroyForcibly().waitFor();
                System.out.println("killed " + i);
                start();
            }
        } catch (Exception broken) {
            broken.printStackTrace();
        } finally {
            over.set(true);
        }
    }

    // --- the comparison

    boolean verify(String admin, String community, List<String> wishes, Map<String, List<String>> told,
            List<String> households, int imports) throws Exception {
        var wrong = new ArrayList<String>();
        for (var wish : wishes) {
            var body = get(community, "/api/v1/wishes/" + wish);
            var claimant = first(body, "memberId");
            var heard = new TreeSet<>(told.getOrDefault(wish, List.of()));
            if (heard.size() > 1 || !(claimant == null ? Set() : new TreeSet<>(List.of(claimant))).equals(heard)) {
                wrong.add("wish " + wish + " is " + claimant + "'s, told " + heard);
            }
        }
        for (var household : households) {
            var body = get(community, "/api/v1/households/" + household);
            var pairings = body.substring(body.indexOf("\"pairings\":"), body.indexOf("\"past\":"));
            var paired = Pattern.compile("\"memberId\":\"([^\"]+)\"").matcher(pairings).results().map(m -> m.group(1)).toList();
            if (paired.isEmpty() || new HashSet<>(paired).size() < paired.size()) {
                wrong.add("household " + household + " has " + paired);
            }
        }
        var members = members(admin).size();
        if (members != UNITS * MEMBERS_OF_A_UNIT + IMPORTED_MEANWHILE) {
            wrong.add(members + " members");
        }
        var audit = get(token("role=AUDITOR"), "/api/v1/audit/party-member-service/verification");
        System.out.printf("%d of %d wishes claimed, %d imports of %d rows, %d calls sent again, %d members; audit: %s%n",
                told.size(), wishes.size(), imports, IMPORTED_MEANWHILE, repeated.get(), members, audit);
        wrong.forEach(each -> System.out.println("WRONG " + each));
        return wrong.isEmpty();
    }

    static TreeSet<String> Set() {
        return new TreeSet<>();
    }

    // --- what there is

    /** A district with one street and one community, whose code is returned once the registry has it. */
    static String district(String admin) {
        var community = DISTRICT + "990%03d".formatted(System.currentTimeMillis() / 1000 % 1000); // of this run: an old one is not told of again
        var csv = "code,level,parent_code,name\n%s,DISTRICT,,示例区\n%s990,STREET,%s,示例街道\n%s,COMMUNITY,%s990,示例社区\n"
                .formatted(DISTRICT, DISTRICT, DISTRICT, community, DISTRICT);
        must(answered(request(admin, "/api/v1/division-imports", "district")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv))));
        while (!answered(request(admin, "/api/v1/divisions/" + community, null).GET()).done()) {
            pause(200);
        }
        return community;
    }

    static String roster(String name, int units, int each) {
        return "unit,kind,name,roster_number\n" + IntStream.range(0, units * each)
                .mapToObj(i -> name + "单位" + (i / each) + "党支部,EMPLOYED,王示例," + name + i)
                .collect(Collectors.joining("\n"));
    }

    static String wish(String admin, String community, int number) {
        var made = must(post(admin, "/api/v1/wishes", "{\"communityCode\":\"%s\",\"kind\":\"GOODS\",\"text\":\"心愿 %d\",\"recipient\":{\"name\":\"李示例\"}}"
                .formatted(community, number)));
        var id = first(made.body(), "id");
        must(post(admin, "/api/v1/wishes/" + id + "/screen", "{\"accepted\":true}"));
        must(post(admin, "/api/v1/wishes/" + id + "/publish", "{}"));
        return id;
    }

    static String household(String admin, String community, int number, String member) {
        return first(must(post(admin, "/api/v1/households",
                "{\"communityCode\":\"%s\",\"compound\":\"示例小区\",\"name\":\"孙示例\",\"key\":true,\"members\":[\"%s\"]}"
                        .formatted(community, member))).body(), "id");
    }

    static List<String> members(String admin) {
        var all = new ArrayList<String>();
        for (var unit : pages(admin, "/api/v1/units?limit=100")) {
            all.addAll(pages(admin, "/api/v1/members?limit=100&unit=" + unit));
        }
        return all;
    }

    static List<String> pages(String token, String path) {
        var ids = new ArrayList<String>();
        for (String cursor = ""; cursor != null; ) {
            var page = get(token, path + cursor);
            ID.matcher(page).results().forEach(found -> ids.add(found.group(1)));
            var next = CURSOR.matcher(page);
            cursor = next.find() ? "&cursor=" + next.group(1) : null;
        }
        return ids;
    }

    static String first(String json, String field) {
        var found = Pattern.compile("\"" + field + "\":\"([^\"]+)\"").matcher(json);
        return found.find() ? found.group(1) : null;
    }

    // --- calls: each until it is answered

    static Answer must(Answer answer) {
        if (!answer.done()) {
            throw new IllegalStateException(answer.toString());
        }
        return answer;
    }

    static Answer upload(String token, String csv, String key) {
        return answered(request(token, "/api/v1/roster-imports?division=" + DISTRICT, key)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv)));
    }

    static Answer post(String token, String path, String json) {
        return answered(request(token, path, UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    static String get(String token, String path) {
        return must(answered(request(token, path, null).GET())).body();
    }

    static HttpRequest.Builder request(String token, String path, String key) {
        var request = HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(Duration.ofSeconds(90))
                .header("Authorization", "Bearer " + token);
        return key == null ? request : request.header("Idempotency-Key", key);
    }

    /** No answer, and one of the gateway that nobody is there, are no answers. */
    static Answer answered(HttpRequest.Builder request) {
        for (var i = 0; i < 2000; i++) {
            try {
                var answer = HTTP.send(request.build(), BodyHandlers.ofString());
                var still = answer.statusCode() == 422 && answer.body().contains(":unknown-division"); // not heard of yet
                if (answer.statusCode() < 500 && answer.statusCode() != 429 && !still) {
                    return new Answer(answer.statusCode(), answer.body());
                }
            } catch (IOException unreachable) {
                // sent again
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            repeated.incrementAndGet();
            pause(300);
        }
        throw new IllegalStateException("no answer: " + request.build());
    }

    static String token(String who) {
        return tokens.computeIfAbsent(who, Killed::issued);
    }

    static String issued(String who) {
        try {
            var basic = Base64.getEncoder().encodeToString("linli-dev:linli-dev".getBytes());
            var answer = HTTP.send(HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                            .header("Authorization", "Basic " + basic)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("grant_type=client_credentials&" + who))
                            .build(), BodyHandlers.ofString());
            return first(answer.body(), "access_token");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    // --- processes and threads

    static void start() throws Exception {
        service = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        for (var i = 0; i < 900; i++) {
            try {
                var request = HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(2)).build();
                if (HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // asked again
            }
            pause(100);
        }
        throw new IllegalStateException("the service does not start; see " + log);
    }

    static void each(int count, java.util.function.IntConsumer work) {
        var room = new Semaphore(AT_ONCE);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, count).mapToObj(i -> pool.submit(() -> {
                room.acquireUninterruptibly();
                try {
                    work.accept(i);
                } finally {
                    room.release();
                }
            })).toList();
            for (var one : all) {
                one.get();
            }
        } catch (Exception failed) {
            System.out.println("WRONG " + failed.getCause());
            throw new IllegalStateException(failed);
        }
    }

    static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
