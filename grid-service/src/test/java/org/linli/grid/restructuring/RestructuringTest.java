package org.linli.grid.restructuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.linli.grid.restructuring.plan.Grids.COMMUNITY;
import static org.linli.grid.restructuring.plan.Grids.NOW;
import static org.linli.grid.restructuring.plan.Grids.grid;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.grid.division.Division;
import org.linli.grid.division.DivisionRefused;
import org.linli.grid.division.Origin;
import org.linli.grid.division.Origin.Cause;
import org.linli.grid.division.Restructured;
import org.linli.grid.restructuring.RestructuringState.Obstacle;
import org.linli.grid.restructuring.plan.Merge;

class RestructuringTest {

    private static final Division OLD = grid(1, 100, null);
    private static final List<DivisionCode> CODES = List.of(COMMUNITY.child(3));
    private static final Restructuring PLANNED = Restructuring.ordered(
                    new Origin("r-1", Cause.MERGED, "户数过少", NOW),
                    new Merge(COMMUNITY, List.of(OLD, grid(2, 200, null)), List.of(), "合并").plan(),
                    NOW.plusSeconds(30))
            .next();
    private static final Restructuring RESERVED = PLANNED.reserved(CODES).next();
    private static final Restructuring EFFECTIVE = RESERVED.effective().next();
    private static final Division NEW = Division.awaited(
                    CODES.getFirst(),
                    "合并",
                    PLANNED.plan().newcomers().getFirst().facts(),
                    null,
                    RESERVED.birth(0))
            .next();

    @Test
    void aCommunityIsHeldUntilItsNodesSaySoThemselves() {
        assertThat(PLANNED.slot()).isEqualTo(COMMUNITY.value());
        assertThat(EFFECTIVE.slot()).isEqualTo(COMMUNITY.value());
        assertThat(EFFECTIVE.settled().next().slot()).isEqualTo("closed/r-1");
    }

    @Test
    void oneWriteShowsTheNewOneAndHidesTheOldOnes() {
        var leaving = OLD.leaving("r-1", 1).next();

        assertThat(RESERVED.standings().seen(leaving)).isPresent().get().matches(seen -> !seen.isRetired());
        assertThat(RESERVED.standings().seen(NEW)).isEmpty();
        assertThat(EFFECTIVE.standings().seen(leaving)).isPresent().get().matches(Division::isRetired);
        assertThat(EFFECTIVE.standings().seen(NEW)).isPresent();
    }

    @Test
    void withoutARestructuringUnderWayANodeIsAsItIsStored() {
        var leaving = OLD.leaving("r-1", 1).next();
        var retired = leaving.retired(
                        EFFECTIVE.retired(EFFECTIVE.plan().leavers().getFirst()), UUID.randomUUID())
                .next();

        assertThat(Restructured.NOTHING.seen(OLD)).contains(OLD);
        assertThat(Restructured.NOTHING.seen(leaving).orElseThrow().standing()).isNull();
        assertThat(Restructured.NOTHING.seen(NEW)).isEmpty();
        assertThat(Restructured.NOTHING.seen(retired)).contains(retired);
        assertThat(Restructured.NOTHING.seen(
                        Division.withheld(COMMUNITY.child(9)).next()))
                .isEmpty();
    }

    @Test
    void aStepThatWasTakenIsNotTakenAgain() {
        var done = EFFECTIVE.settled().next().followed(NOW).next().done(NOW).next();

        assertThat(done.reserved(CODES).next()).isSameAs(done);
        assertThat(done.effective().next()).isSameAs(done);
        assertThat(done.settled().next()).isSameAs(done);
        assertThat(done.followed(NOW).next()).isSameAs(done);
        assertThat(done.done(NOW).next()).isSameAs(done);
        assertThat(done.withdrawing(Obstacle.CHANGED, OLD.code()).next()).isSameAs(done);
        assertThat(done.withdrawn(NOW).next()).isSameAs(done);
        assertThat(done.dueAt()).isNull();
        assertThat(done.leased(NOW, NOW).next()).isSameAs(done);
    }

    @Test
    void onceItsNumbersAreGivenOutItIsNotWithdrawn() {
        assertThat(RESERVED.withdrawing(Obstacle.CHANGED, OLD.code()).next()).isSameAs(RESERVED);
        var withdrawn = PLANNED.withdrawing(Obstacle.CHANGED, OLD.code())
                .next()
                .withdrawn(NOW)
                .next();
        assertThat(withdrawn.slot()).isEqualTo("closed/r-1");
        assertThat(withdrawn.isUnderWay()).isFalse();
        assertThat(withdrawn.codes()).isEmpty();
    }

    @Test
    void aLeaseIsTakenOnlyWhenItHasRunOut() {
        var until = NOW.plusSeconds(60);

        assertThat(PLANNED.leased(NOW.plusSeconds(29), until).next()).isSameAs(PLANNED);
        assertThat(PLANNED.leased(NOW.plusSeconds(30), until).next().dueAt()).isEqualTo(until);
    }

    @Test
    void whoeverIsLateCannotHoldANodeThatWasLetGo() {
        var letGo = OLD.staying("r-1", 1).next();

        assertThat(letGo.version()).isEqualTo(2);
        assertThat(catchThrowable(() -> letGo.leaving("r-1", 1))).isInstanceOf(DivisionRefused.UnderWay.class);
    }
}
