package org.linli.grid.imports.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartsStreamTest {

    @Test
    void partsAreReadOneAfterTheOtherToTheLast() throws IOException {
        assertThat(stream("ab", "", "c").readAllBytes()).asString().isEqualTo("abc");
    }

    @Test
    void everyByteIsReadByItselfToo() {
        var stream = stream("a", "b");

        assertThat(List.of(stream.read(), stream.read(), stream.read())).containsExactly((int) 'a', (int) 'b', -1);
        assertThat(stream.read(new byte[0], 0, 0)).isZero();
    }

    @Test
    void aFileThatIsGoneIsNoShorterFile() {
        var stream = new PartsStream(3, number -> Optional.of(new byte[2]).filter(ignored -> number == 0));

        assertThatThrownBy(stream::readAllBytes).isInstanceOf(IllegalStateException.class);
    }

    private static PartsStream stream(String... parts) {
        return new PartsStream(
                String.join("", parts).length(),
                number -> Optional.of(parts[(int) number].getBytes(StandardCharsets.UTF_8)));
    }
}
