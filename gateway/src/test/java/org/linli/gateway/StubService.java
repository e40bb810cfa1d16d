package org.linli.gateway;

import io.netty.channel.ChannelOption;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.ImmediateEventExecutor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A service that answers as the test tells it, remembers what it was asked, and can be away. */
final class StubService {

    /** What arrived at the service. */
    record Asked(String method, String uri, Map<String, String> headers) {}

    private final String name;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> answer;
    private DisposableServer server;

    StubService(String name) {
        this.name = name;
        server = bound(0);
        reset();
    }

    private DisposableServer bound(int port) {
        return HttpServer.create()
                .host("127.0.0.1")
                .port(port)
                .channelGroup(new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE))
                .handle((request, response) -> {
                    asked.add(asked(request));
                    return answer.apply(request, response);
                })
                .bindNow();
    }

    private static Asked asked(HttpServerRequest request) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        request.requestHeaders().forEach(header -> headers.put(header.getKey(), header.getValue()));
        return new Asked(request.method().name(), request.uri(), headers);
    }

    /** Answers with its name and the number of bytes that came. */
    void reset() {
        asked.clear();
        answers((request, response) -> request.receive()
                .aggregate()
                .asByteArray()
                .map(body -> body.length)
                .defaultIfEmpty(0)
                .flatMap(length -> response.header("Content-Type", "application/json")
                        .sendString(Mono.just("{\"service\":\"" + name + "\",\"bytes\":" + length + "}"))
                        .then()));
    }

    void answers(BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> how) {
        answer = how;
    }

    void answersWith(int status) {
        answers((_, response) -> response.status(status).send());
    }

    /** Takes the request and drops the connection. */
    static Publisher<Void> hangUp(HttpServerRequest request) {
        return request.receive()
                .then(Mono.fromRunnable(() -> request.withConnection(
                        connection -> connection.channel().close())))
                .then(Mono.never());
    }

    /** Takes the request and has the connection reset. */
    static Publisher<Void> reset(HttpServerRequest request) {
        return request.receive()
                .then(Mono.fromRunnable(() -> request.withConnection(connection -> {
                    connection.channel().config().setOption(ChannelOption.SO_LINGER, 0);
                    connection.channel().close();
                })))
                .then(Mono.never());
    }

    void goAway() {
        server.disposeNow();
    }

    void comeBack() {
        server = bound(server.port());
    }

    String url() {
        return "http://127.0.0.1:" + server.port();
    }

    List<Asked> asked() {
        return asked;
    }
}
