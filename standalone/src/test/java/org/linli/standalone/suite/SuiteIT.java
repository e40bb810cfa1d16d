package org.linli.standalone.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kit.identity.Role;
import org.linli.standalone.audit.AuditCheck;
import org.linli.standalone.client.Call;
import org.linli.standalone.client.Gateway;
import org.linli.standalone.client.Identity;
import org.linli.standalone.demo.Demo;
import org.linli.standalone.description.Description;
import org.linli.standalone.description.Draft;
import org.linli.standalone.description.Story;
import org.linli.standalone.description.Wire;
import org.linli.standalone.fuzz.Fuzzer;
import org.linli.standalone.hotline.AgreedPartner;
import org.linli.standalone.scenario.ScenarioPlayer;
import org.linli.standalone.scenario.stage.FictitiousPerson;
import org.linli.standalone.scenario.stage.PeopleOf;
import org.linli.testkit.hotline.CityHotline;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The suite as a newcomer has it: one process, everything embedded, then the scenario and the demo. It starts on what an
 * earlier one left when it was killed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SuiteIT {

    @TempDir
    static Path data;

    private static final ByteArrayOutputStream PRINTED = new ByteArrayOutputStream();
    private static final PrintStream OUT = new PrintStream(PRINTED, true, StandardCharsets.UTF_8);

    private static final String OPEN311_KEY = "open-sesame";
    private static final String OPEN311_KEY_DIGEST = "d7ecdf25eaf3deba0f2628771dbdd22d4138ab6cf38f91ed02a2ca0dec7c8ab7";

    private static KilledSuite killed;
    private static Settings settings;
    private static Suite suite;
    private static Gateway gateway;
    private static Map<String, String> environment = Map.of();
    private static List<Draft> examples = List.of();

    @BeforeAll
    static void start() throws InterruptedException {
        environment = Map.of("LINLI_DATA", data.toString(), "LINLI_PORT_SHIFT", String.valueOf(TestPorts.shift()));
        settings = Settings.of(environment);
        killed = KilledSuite.in(environment);
        System.setProperty("linli.request.open311.keys.check", OPEN311_KEY_DIGEST);
        suite = new Up(settings, OUT).start(System.nanoTime());
        gateway = new Gateway(settings.address(Part.GATEWAY), settings.address(Part.ISSUER));
    }

    private static CityHotline city() {
        return AgreedPartner.of(environment).play(settings.address(Part.GATEWAY));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        suite.close();
    }

    @Test
    @Order(1)
    void saysThatItIsReadyAndWhereEverythingIs() {
        assertThat(printed())
                .contains("Linli is ready", settings.address(Part.GATEWAY) + "/status", "TOKEN=ey", data.toString())
                .contains("18 streets, 202 communities (loaded in");
    }

    @Test
    @Order(2)
    void everyAcknowledgedOrderIsThereAfterKillNine() {
        assertThat(killed.orders()).hasSizeGreaterThanOrEqualTo(KilledSuite.atLeast());
        assertThat(killed.orders())
                .allMatch(id -> gateway.find(KilledSuite.RESIDENT, "/api/v1/requests/" + id)
                        .isPresent());
    }

    @Test
    @Order(3)
    void whatWasUnderWayAtKillNineIsSentAgainAndDoneOnce() {
        var admin = Identity.staff(Role.DISTRICT_ADMIN, KilledSuite.DISTRICT);
        var figures = Call.get("/api/v1/request-figures?division=" + KilledSuite.DISTRICT);

        var orders = killed.sentAgain(gateway);

        assertThat(orders).hasSize(killed.keys().size() + 1); // and the first, which had a key of its own
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(gateway.send(admin, figures)
                                .body()
                                .path("received")
                                .asLong())
                        .isEqualTo(orders.size()));
    }

    @Test
    @Order(4)
    void theSampleDistrictHasItsBoundaries() {
        var admin = Identity.staff(Role.DISTRICT_ADMIN, "140213");

        var located = gateway.send(admin, Call.get("/api/v1/divisions/140213050/children"))
                .body();

        assertThat(located.path("items"))
                .isNotEmpty()
                .allMatch(community -> community.path("boundary").isObject());
    }

    @Test
    @Order(5)
    void theQuickScenarioComesOutAsExpected() throws InterruptedException {
        var equal = new ScenarioPlayer(gateway, OUT, InstantSource.system(), SuiteIT::city)
                .play(Path.of("../scenarios/quick.yaml"));

        assertThat(equal).as(printed()).isTrue();
    }

    @Test
    @Order(6)
    void playedAgainItFindsTheStructureThereAndTheRatesAreTheSame() throws InterruptedException {
        var equal = new ScenarioPlayer(gateway, OUT, InstantSource.system(), SuiteIT::city)
                .play(Path.of("../scenarios/quick.yaml"));

        assertThat(equal).as(printed()).isTrue();
    }

    @Test
    @Order(7)
    void theDemoShowsEachStepAndTheScoreThatResults() {
        new Demo(gateway, OUT, InstantSource.system(), true).play();

        assertThat(printed())
                .contains("POST /api/v1/requests → 201", "/dispatch → 200", "/close → 200", "state=CLAIMED")
                .contains("state=CONFIRMED", "rule.id=unit-order-answered", "handlingRate.value=100.00%");
    }

    @Test
    @Order(8)
    void aClientThatOthersWroteSpeaksOpen311() throws Exception {
        var order = gateway.all(Identity.staff(Role.DISTRICT_ADMIN, "230307"), "/api/v1/requests")
                .getFirst();
        var check = new ProcessBuilder(
                        "../.ci/check-open311",
                        settings.address(Part.GATEWAY).toString(),
                        "230307",
                        OPEN311_KEY,
                        order.path("gridCode").asString())
                .redirectErrorStream(true)
                .start();

        var said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        OUT.println(said);
        assertThat(check.waitFor()).as(said).isZero();
        assertThat(said).containsAnyOf("goes in and comes out again", "SKIPPED");
    }

    @ParameterizedTest
    @Order(8)
    @ValueSource(strings = {"duplicates", "hotline", "whistle", "suspension", "kinds"})
    void theScenariosOfTheOrderComeOutAsExpected(String name) throws InterruptedException {
        var file = Path.of("../scenarios/" + name + ".yaml");

        var equal = new ScenarioPlayer(gateway, OUT, InstantSource.system(), SuiteIT::city).play(file);

        assertThat(equal).as(printed()).isTrue();
    }

    @Test
    @Order(8)
    void theAuditTrailsAreWholeAfterKillNineAndAllThatFollowed() {
        var whole = new AuditCheck(gateway, OUT).verify();

        assertThat(whole).as(printed()).isTrue();
        assertThat(printed()).containsPattern("request-service +[1-9][0-9,]* entries .* OK");
    }

    @Test
    @Order(9)
    void noPersonalValueOfTheScenarioIsLeftInPlainAnywhere() throws Exception {
        var sent = PeopleOf.everyValue(3, 10, 300);
        var member = gateway.all(Identity.staff(Role.DISTRICT_ADMIN, "230307"), "/api/v1/members");

        assertThat(member)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.path("phone").asString()).startsWith("154****"));
        assertThat(sent).contains(disclosedPhone(member.getFirst()));
        assertThat(new Traces(settings).of(sent)).isEmpty();
    }

    private static String disclosedPhone(JsonNode member) {
        var path = "/api/v1/members/" + member.path("id").asString() + "/personal-data/disclosure";
        var admin = Identity.staff(Role.DISTRICT_ADMIN, "230307");
        return gateway.send(admin, Call.post(path, Map.of("reason", "核对党员信息"))).text("phone");
    }

    @Test
    @Order(9)
    void nothingAboutSomebodyInNeedOfCareIsLeftInPlainAnywhere() throws Exception {
        var person = FictitiousPerson.of(88_888_888);
        var words = List.of(person.name(), person.phone(), "虚构家园8栋8单元808", "虚构的独居情况八八", "虚构的走访情况八八");
        var admin = Identity.staff(Role.DISTRICT_ADMIN, "230307");
        var grid = gateway.all(admin, "/api/v1/requests?limit=1")
                .getFirst()
                .path("gridCode")
                .asString();
        var visitor = new Identity(Role.GRID_STAFF, "230307", "visitor-of-care", null);
        var assignment = Map.of("personId", "visitor-of-care", "role", "ASSISTANT");
        gateway.send(admin, Call.post("/api/v1/divisions/" + grid + "/staff", assignment));
        var subject = Map.of(
                "divisionCode", grid,
                "name", words.get(0),
                "phone", words.get(1),
                "address", words.get(2),
                "level", "RED",
                "reason", words.get(3),
                "responsible", "visitor-of-care");
        var taken = gateway.send(admin, Call.post("/api/v1/care-subjects", subject));
        var path = "/api/v1/care-subjects/" + taken.text("id");

        gateway.send(visitor, Call.post(path + "/visits", Map.of("note", words.get(4))));
        var disclosed = gateway.send(visitor, Call.post(path + "/disclosure", Map.of("reason", "今日入户走访")));

        assertThat(disclosed.text("address")).isEqualTo(words.get(2));
        assertThat(new Traces(settings).of(words)).isEmpty();
    }

    /** The search that found nothing finds what is there: a number that somebody wrote into the text of a request. */
    @Test
    @Order(10)
    void whatIsLeftInPlainWouldBeFound() throws Exception {
        var planted = FictitiousPerson.of(77_777_777);
        var text = planted.name() + " " + planted.phone();
        var grid = gateway.all(Identity.staff(Role.DISTRICT_ADMIN, "230307"), "/api/v1/requests?limit=1")
                .getFirst()
                .path("gridCode")
                .asString();
        gateway.send(
                KilledSuite.RESIDENT,
                Call.post(
                        "/api/v1/requests",
                        Map.of("kind", "HELP", "category", "供水", "text", text, "channel", "APP", "gridCode", grid)));
        LoggerFactory.getLogger(SuiteIT.class).info("planted: {}", planted.phone());
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", "127.0.0.1:" + settings.kafkaPort()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("request.events.dlt", "planted", text))
                    .get();
        }

        var found = new Traces(settings).of(List.of(planted.name(), planted.phone(), planted.identityNumber()));

        assertThat(found)
                .containsKeys("documents request.orders", "topic request.events.dlt", "file target/test.log")
                .hasKeySatisfying(new Condition<>(key -> key.contains("/kafka/"), "in the broker's files"));
        assertThat(found.get("documents request.orders")).containsExactlyInAnyOrder(planted.name(), planted.phone());
    }

    @Test
    @Order(11)
    void theExamplesOfTheDescriptionsAreTrue() {
        try (var wire = new Wire(settings.address(Part.GATEWAY))) {
            var story = new Story(gateway, wire);

            Description.all().forEach(story::play);

            examples = story.played();
        }
    }

    /** More of them: {@code -Dlinli.fuzz.calls=20000 -Dlinli.fuzz.seed=7}. */
    @Test
    @Order(12)
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void whateverIsSentIsAnsweredAsDescribedAndWhatIsRefusedLeavesNothing() {
        try (var wire = new Wire(settings.address(Part.GATEWAY))) {
            var store = suite.backends().orElseThrow().store();

            var verdicts = new Fuzzer(wire, gateway, examples, Long.getLong("linli.fuzz.seed", 1))
                    .send(Integer.getInteger("linli.fuzz.calls", 500), store);

            System.out.println(verdicts.calls() + " calls. " + verdicts.statuses());
            assertThat(verdicts.findings()).isEmpty();
        }
    }

    @Test
    @Order(13)
    void metricsAreServedByEveryServiceOnItsManagementPort() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            for (var part : settings.parts()) {
                if (part != Part.ISSUER) {
                    var address = URI.create(settings.managementAddress(part) + "/actuator/prometheus");
                    var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());

                    assertThat(answer.statusCode()).as(part.module()).isEqualTo(200);
                    assertThat(answer.body()).contains("jvm_memory_used_bytes");
                }
            }
        }
    }

    @Test
    @Order(14)
    void aSecondSuiteOnTheSamePortsIsRefusedInOneLine() {
        assertThatThrownBy(() -> Suite.start(settings))
                .isInstanceOf(PortTaken.class)
                .hasMessageContaining("taken");
    }

    @Test
    @Order(15)
    void stopsWithinSeconds() {
        var begin = System.nanoTime();

        suite.close();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    private static String printed() {
        return PRINTED.toString(StandardCharsets.UTF_8);
    }
}
