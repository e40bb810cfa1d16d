package org.linli.testkit.hotline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.testkit.PartnerSigner;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays the city's side: sends orders in, each twice as a system does that had no answer; grants what it is asked; calls residents back
 * about answers. What it asked for and did not get is a complaint.
 */
public final class CityHotline implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<Integer> NOT_YET = Set.of(422, 429, 502, 503, 504);
    private static final int ATTEMPTS = 30;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final CallbackListener listener;
    private final HotlineClient client;
    private final Map<String, Boolean> contentWith = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> orderIds = new CopyOnWriteArrayList<>();

    public CityHotline(CallbackListener listener, HotlineClient client, PartnerSigner key) {
        this.listener = listener;
        this.client = client;
        listener.expect(key);
        listener.onHeard(heard -> Thread.startVirtualThread(() -> react(heard)));
    }

    /**
     * An order to be sent in.
     *
     * @param residentId pseudonym by which the resident may rate
     * @param content whether the resident will be satisfied
     */
    public record Work(
            String number, String gridCode, String category, String text, String residentId, boolean content) {

        String body() {
            return JSON.writeValueAsString(JSON.createObjectNode()
                    .put("residentId", residentId)
                    .put("number", number)
                    .put("kind", "HELP")
                    .put("category", category)
                    .put("text", text)
                    .put("channel", "PHONE")
                    .put("gridCode", gridCode)
                    .put("classCode", "12.03")
                    .put("agency", "住建局")
                    .put("urges", 0)
                    .put("recording", "rec/" + number)
                    .put("address", "示例小区 1 号楼")
                    .set("caller", JSON.createObjectNode().put("name", "赵虚甲").put("phone", "15400000001")));
        }
    }

    /** Sends it in twice, and complains unless that is one order. */
    public String send(Work work) {
        contentWith.put(work.number(), work.content());
        var first = sentUntilTaken(work);
        var again = client.post("/orders", work.body());
        var order = first.json().path("orderId").stringValue("");
        if (!first.isGood()
                || again.status() != 200
                || !order.equals(again.json().path("orderId").stringValue(""))) {
            complaints.add(work.number() + ": " + first.status() + " " + first.json() + ", then " + again.status());
        }
        orderIds.add(order);
        return order;
    }

    /** Not now is no answer, and a grid that has just been drawn is heard of in a moment. */
    private HotlineClient.Answer sentUntilTaken(Work work) {
        var answer = client.post("/orders", work.body());
        for (var attempt = 1; attempt < ATTEMPTS && NOT_YET.contains(answer.status()); attempt++) {
            pause();
            answer = client.post("/orders", work.body());
        }
        return answer;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void react(Heard heard) {
        switch (heard.step()) {
            case "PETITIONED" -> decide(heard);
            case "ANSWERED" -> followUp(heard);
            default -> {}
        }
    }

    private void decide(Heard heard) {
        var facts = heard.json().path("facts");
        var kind = facts.path("kind").stringValue("");
        if (kind.equals("EXTENSION") || kind.equals("RETURN_TO_HOTLINE")) {
            var number = facts.path("number").asInt(0);
            note(
                    heard,
                    client.post(
                            "/orders/" + heard.number() + "/petitions/" + number + "/decision",
                            "{\"granted\":true,\"reason\":\"同意\"}"));
        }
    }

    private void followUp(Heard heard) {
        var content = contentWith.getOrDefault(heard.number(), true);
        var call = JSON.writeValueAsString(JSON.createObjectNode()
                .put("number", "call-" + heard.sequence())
                .put("connected", true)
                .put("contacted", true)
                .put("solved", true)
                .put("satisfied", content)
                .put("last", true));
        note(heard, client.post("/orders/" + heard.number() + "/follow-ups", call));
    }

    private void note(Heard heard, HotlineClient.Answer answer) {
        calls.incrementAndGet();
        if (!answer.isGood()) {
            complaints.add(heard.number() + " " + heard.step() + ": " + answer.status() + " " + answer.json());
        }
    }

    /** Everything that went wrong, ours or theirs. */
    public List<String> complaints() {
        var all = new ArrayList<>(complaints);
        all.addAll(listener.violations());
        return List.copyOf(all);
    }

    /** The orders that its numbers became, each as often as it was sent under another number. */
    public List<String> orderIds() {
        return List.copyOf(orderIds);
    }

    public CallbackListener listener() {
        return listener;
    }

    /** Decisions and follow-ups so far. */
    public int reactions() {
        return calls.get();
    }

    @Override
    public void close() {
        listener.close();
    }
}
