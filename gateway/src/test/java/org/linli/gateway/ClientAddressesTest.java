package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class ClientAddressesTest {

    private final ClientAddresses behindProxies = new ClientAddresses(List.of("10.0.0.0/8", " fd00::/8"));
    private final ClientAddresses alone = new ClientAddresses(List.of());

    private static MockServerWebExchange request(String peer, String... forwarded) {
        return MockServerWebExchange.from(MockServerHttpRequest.get("/")
                .remoteAddress(new InetSocketAddress(peer, 4711))
                .header("X-Forwarded-For", forwarded));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.1 | 203.0.113.7                      | 203.0.113.7",
                "10.0.0.1 | 203.0.113.7, 10.0.0.2            | 203.0.113.7",
                "10.0.0.1 | 198.51.100.1, 203.0.113.7        | 203.0.113.7",
                "10.0.0.1 | 198.51.100.1,203.0.113.7,10.1.1.1 | 203.0.113.7",
                "10.0.0.1 | 10.0.0.9                         | 10.0.0.9",
                "10.0.0.1 | rubbish                          | 10.0.0.1",
                "10.0.0.1 | 203.0.113.7, unknown             | 10.0.0.1",
                "10.0.0.1 | localhost                        | 10.0.0.1",
                "10.0.0.1 | ''                               | 10.0.0.1",
                "fd00::1  | 2001:db8::7                      | 2001:db8:0:0:0:0:0:7",
                "192.0.2.9 | 203.0.113.7                     | 192.0.2.9"
            })
    void ourOwnProxiesAreBelievedAndNobodyElse(String peer, String forwarded, String client) {
        assertThat(behindProxies.of(request(peer, forwarded))).isEqualTo(client);
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.1", "127.0.0.1", "203.0.113.9"})
    void withoutProxiesTheConnectionCounts(String peer) {
        assertThat(alone.of(request(peer, "203.0.113.7"))).isEqualTo(peer);
    }
}
