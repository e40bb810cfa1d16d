package org.linli.request.delivery.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {

    private final Destinations destinations = new Destinations(List.of("hooks.city.internal", "10.1.2.3"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.com/linli?a=1",
                "https://8.8.8.8/x",
                "https://hooks.example.com:8443/",
                "http://hooks.city.internal/x",
                "https://HOOKS.CITY.INTERNAL/x",
                "http://10.1.2.3:8080/x",
                "https://[2400:3200::1]/x"
            })
    void theWorldByHttpsAndWhatTheOperatorAllows(String address) {
        assertThat(destinations.objection(URI.create(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.com/x",
                "ftp://hooks.city.internal/x",
                "https://user:secret@hooks.example.com/",
                "https://hooks.example.com/#part",
                "https:///nowhere",
                "/relative",
                "mailto:somebody@example.com",
                "https://localhost/x",
                "https://a.localhost/x",
                "https://127.0.0.1/x",
                "https://127.1/x",
                "https://10.0.0.1/x",
                "https://172.31.0.1/x",
                "https://192.168.1.1/x",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/x",
                "https://0.0.0.0/x",
                "https://255.255.255.255/x",
                "https://[::1]/x",
                "https://[::]/x",
                "https://[fe80::1]/x",
                "https://[fd00::1]/x",
                "https://[::ffff:127.0.0.1]/x",
                "https://[64:ff9b::7f00:1]/x"
            })
    void anythingElseIsRefused(String address) {
        assertThat(destinations.objection(URI.create(address))).isPresent();
    }

    @Test
    void anAddressHasAnEnd() {
        var address = URI.create("https://hooks.example.com/" + "x".repeat(500));

        assertThat(destinations.objection(address)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "hooks.example.com, 8.8.8.8, true",
        "hooks.example.com, 127.0.0.1, false",
        "hooks.example.com, 192.168.0.1, false",
        "hooks.example.com, 198.19.255.255, false",
        "hooks.example.com, 224.0.0.1, false",
        "hooks.example.com, 2001:db8::1, false",
        "hooks.example.com, 2002:7f00:1::, false",
        "hooks.example.com, 2a00:1450::1, true",
        "hooks.city.internal, 192.168.0.1, true"
    })
    void aNameMayStandForPublicAddressesOnlyUnlessItIsAllowed(String host, String address, boolean allowed)
            throws UnknownHostException {
        assertThat(destinations.mayLeadTo(host, InetAddress.getByName(address))).isEqualTo(allowed);
    }
}
