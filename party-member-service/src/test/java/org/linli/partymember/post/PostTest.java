package org.linli.partymember.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.event.InvolvementEvent.PostReleased;
import org.linli.event.PostKind;
import org.linli.partymember.post.Post.Duty;

class PostTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    private static Post post(int places) {
        var duty = new Duty(PostKind.DUTY, "环境卫生", "楼道保洁岗", "每周清扫一次", places);
        return Post.create("p", new DivisionCode("140213050001"), duty).next();
    }

    private static Post claimed(Post post, String member) {
        return post.claim(member, "u1", UUID.randomUUID(), NOW).next();
    }

    @Test
    void aPlaceThatIsTakenIsFreeAgainOnceItIsGivenUp() {
        var full = claimed(post(1), "m1");
        assertThatThrownBy(() -> claimed(full, "m2")).isInstanceOf(PostRefused.Full.class);

        var released = full.release("m1", UUID.randomUUID(), NOW.plusSeconds(60));

        assertThat(((PostReleased) released.event().orElseThrow()).since()).isEqualTo(NOW);
        assertThat(claimed(released.next(), "m2").taken()).isEqualTo(1);
    }

    @Test
    void toClaimOrReleaseAgainChangesNothing() {
        var held = claimed(post(2), "m1");

        assertThat(claimed(held, "m1")).isSameAs(held);
        assertThat(held.release("m2", UUID.randomUUID(), NOW).next()).isSameAs(held);
    }

    @Test
    void aClosedPostIsTakenOnByNobodyElse() {
        var closed = claimed(post(2), "m1").close().next();

        assertThatThrownBy(() -> claimed(closed, "m2")).isInstanceOf(PostRefused.Closed.class);
        assertThat(claimed(closed, "m1")).isSameAs(closed);
        assertThat(closed.close().next()).isSameAs(closed);
    }

    @Property
    void neverMoreHoldItThanItHasPlaces(
            @ForAll @IntRange(min = 1, max = 5) int places,
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 15) Integer> steps) {
        var post = post(places);
        for (var step : steps) {
            var member = "m" + step / 2;
            try {
                post = step % 2 == 0
                        ? claimed(post, member)
                        : post.release(member, UUID.randomUUID(), NOW).next();
            } catch (PostRefused.Full full) {
                assertThat(post.holders()).hasSize(places);
            }
            assertThat(post.taken()).isEqualTo(post.holders().size()).isLessThanOrEqualTo(places);
        }
    }
}
