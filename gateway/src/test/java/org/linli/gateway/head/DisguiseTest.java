package org.linli.gateway.head;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisguiseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "http://elsewhere/actuator",
                "//actuator",
                "/api//units",
                "/api/./units",
                "/api/../actuator",
                "/api/..",
                "/api/.",
                "/api/..;/actuator",
                "/api/units;a=b",
                "/api\\..\\actuator",
                "/api/%2e%2e/actuator",
                "/api/%2E./actuator",
                "/api%2factuator",
                "/api/%5c..%5cactuator",
                "/api/%252e%252e/actuator",
                "/api/units%00",
                "/api/units%0d%0aX: y",
                "/api/units%3b",
                "/api/units%3fa",
                "/api/units%23",
                "/api/units%7f",
                "/api/units%",
                "/api/units%2",
                "/api/units%zz",
                "/api/units#a"
            })
    void whatCouldBeReadAsAnotherPathIsADisguise(String uri) {
        assertThat(Disguise.isIn(uri)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/units",
                "/api/v1/units/",
                "/api/v1/units/0198.json",
                "/api/v1/units/..a",
                "/api/v1/units?next=../..//;%2e%00",
                "/api/v1/%E9%82%BB%E9%87%8C"
            })
    void whatHasOneReadingIsNone(String uri) {
        assertThat(Disguise.isIn(uri)).isFalse();
    }
}
