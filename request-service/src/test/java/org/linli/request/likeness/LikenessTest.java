package org.linli.request.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How alike two texts are, by hand. */
class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "路灯坏了, 路灯坏了, 100",
        "路灯坏了, 路灯不亮, 20", // one pair of five
        "楼前路灯不亮了, 路灯不亮了很多天, 44", // 路灯 灯不 不亮 亮了 of nine
        "路灯坏了, 下水道堵塞, 0",
        "Ｌａｍｐ broken!, lamp  BROKEN, 100",
        "灯, 灯, 100",
        "灯, 灯坏, 0",
        "？！, 。, 0"
    })
    void isTheShareOfCommonPairs(String one, String other, int percent) {
        assertThat(Likeness.of(one, other)).isEqualTo(percent);
        assertThat(Likeness.of(other, one)).isEqualTo(percent);
    }

    @Test
    void charactersBeyondTheFirstPlaneAreWhole() {
        assertThat(Likeness.of("𠮷野家", "𠮷野家")).isEqualTo(100);
        assertThat(Likeness.of("", "")).isZero();
    }
}
