package org.linli.evaluation.closing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.points.Period;
import org.linli.evaluation.points.SubjectKind;
import org.linli.event.DivisionCode;

class DigestTest {

    @Test
    void anybodyCanComputeItFromTheFigures() throws Exception {
        var digest = new Digest(new DivisionCode("140213"), new Period("2026-10"))
                .add(new Figure("", "", SubjectKind.MEMBER, "张三", "140213050001", 250, 2))
                .add(new Figure("", "", SubjectKind.UNIT, "u", "140213050002", -100, 1));

        var text = "140213|2026-10\nMEMBER|张三|140213050001|250|2\nUNIT|u|140213050002|-100|1\n";
        var expected =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        assertThat(digest.result()).isEqualTo(new Snapshot.Result(expected, 2, 3));
    }
}
