package org.linli.testkit.hotline;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.linli.testkit.PartnerSigner;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where we call the city's system: checks signature and sequence of every call, and answers as its mood is. */
public final class CallbackListener implements AutoCloseable {

    private static final Duration SLOWNESS = Duration.ofSeconds(3);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final SignatureCheck signatures = new SignatureCheck();
    private final AtomicInteger calls = new AtomicInteger();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final List<Consumer<Heard>> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> latest = new ConcurrentHashMap<>();
    private volatile Mood mood = Mood.WELL;
    private volatile int otherStatus;

    private CallbackListener(HttpServer server) {
        this.server = server;
    }

    /** @param port 0 for any that is free */
    public static CallbackListener start(int port) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var listener = new CallbackListener(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", listener::answer);
            server.start();
            return listener;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/callbacks");
    }

    /** Takes calls that are signed by this key; there may be several. */
    public void expect(PartnerSigner key) {
        signatures.expect(key);
    }

    public void mood(Mood now) {
        mood = now;
    }

    /** Answers every call with this status, and takes it only if it is 200. */
    public void answerWith(int status) {
        otherStatus = status == 200 ? 0 : status;
    }

    /** Tells of every call that is taken for the first time. */
    public void onHeard(Consumer<Heard> listener) {
        listeners.add(listener);
    }

    /** What was taken, each once, in the order in which it came. */
    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** What we did wrong: signatures that are none, gaps, and what came too early. */
    public List<String> violations() {
        return List.copyOf(violations);
    }

    /** All calls, also those that were not taken. */
    public int calls() {
        return calls.get();
    }

    private void answer(HttpExchange call) throws IOException {
        var number = calls.incrementAndGet();
        var body = call.getRequestBody().readAllBytes();
        var now = mood;
        var status = otherStatus > 0 ? otherStatus : now.status(number);
        if (otherStatus == 0 && now.takes(number)) {
            status = take(call, body) ? status : 401;
        }
        if (now == Mood.SLOW) {
            pause();
        }
        if (status > 0) {
            call.getResponseHeaders().add("Location", "/elsewhere");
            call.sendResponseHeaders(status, -1);
        }
        call.close();
    }

    private static void pause() {
        try {
            Thread.sleep(SLOWNESS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean take(HttpExchange call, byte[] body) {
        var objection = signatures.objection(call.getRequestHeaders(), call.getRequestURI(), body);
        if (objection.isPresent()) {
            violations.add(objection.get());
            return false;
        }
        try {
            var taken = new Heard(JSON.readTree(body));
            if (isNext(taken)) {
                heard.add(taken);
                listeners.forEach(listener -> listener.accept(taken));
            }
        } catch (JacksonException noJson) {
            violations.add("no JSON");
        }
        return true;
    }

    /** What was taken before may come again; what comes for the first time is the next one. */
    private boolean isNext(Heard taken) {
        var isNew = new boolean[1];
        latest.compute(taken.order(), (order, before) -> {
            var known = before == null ? 0 : before;
            isNew[0] = taken.sequence() > known;
            if (taken.sequence() > known + 1) {
                violations.add(order + ": " + taken.sequence() + " after " + known);
            }
            return Math.max(known, taken.sequence());
        });
        return isNew[0];
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
