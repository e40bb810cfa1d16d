package org.linli.evaluation.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.evaluation.points.SubjectKind;

class StandingTest {

    @Test
    void equalPointsShareTheLowerNumberedRank() {
        var boards = boards(500, 300, 300, 100);

        var standings = Standing.of(boards, Optional.empty());

        assertThat(standings).extracting(Standing::rank).containsExactly(1L, 2L, 2L, 4L);
    }

    @Test
    void aTieGoesOnOverTheEndOfAPage() {
        var all = boards(500, 300, 300, 300, 100);
        var firstPage = Standing.of(all.subList(0, 2), Optional.empty());

        var before = Standing.parse(firstPage.getLast().key());
        var secondPage = Standing.of(all.subList(2, 5), Optional.of(before));

        assertThat(secondPage).extracting(Standing::rank).containsExactly(2L, 2L, 5L);
    }

    @Test
    void itsKeyTellsAllOfIt() {
        var standing = new Standing(7, 9, -150, "auth0|名字\n2");

        var read = Standing.parse(standing.key());

        assertThat(read).isEqualTo(standing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "1|2|3|", "1|2|x|id", "-1|2|3|id", "1|2|99999999999999999999|id"})
    void aKeyOfAnotherMakeIsRefused(String key) {
        assertThatThrownBy(() -> Standing.parse(key)).isInstanceOf(BoardRefused.MalformedCursor.class);
    }

    private static List<Board> boards(long... points) {
        return LongStream.of(points)
                .mapToObj(p -> new Board(SubjectKind.MEMBER, "member-" + p, "140213", "ALL", p, 1))
                .toList();
    }
}
