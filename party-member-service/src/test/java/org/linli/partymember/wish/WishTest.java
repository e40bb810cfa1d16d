package org.linli.partymember.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.event.DivisionCode;
import org.linli.event.Event;
import org.linli.event.WishEvent;
import org.linli.event.WishKind;
import org.linli.event.WishReturn;
import org.linli.kit.personal.vault.Sealed;
import org.linli.partymember.wish.WishState.Name;

class WishTest {

    static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    static final WishTerms TERMS = new WishTerms(Duration.ofDays(90), Duration.ofDays(14));
    static final DivisionCode HOME = new DivisionCode("140213050001");
    private static final Sealed SOMEBODY = new Sealed(1, Map.of(), Map.of());

    static WishAct at(Instant when) {
        return new WishAct(UUID.randomUUID(), when);
    }

    static Wish proposed() {
        var asking = new Wish.Asking(WishKind.GOODS, "一副老花镜", "resident-1", NOW);
        return Wish.propose("wish-1", HOME, asking, SOMEBODY, at(NOW)).next();
    }

    static Wish published() {
        var screened = proposed().screen(true, "", at(NOW)).next();
        return screened.publish(TERMS, at(NOW)).next();
    }

    private static Wish claimed() {
        return published().claim("member-1", "unit-1", TERMS, at(NOW)).next();
    }

    private static Event told(org.linli.kit.store.Change<Wish> change) {
        return change.event().orElseThrow();
    }

    @Test
    void aWishGoesFromProposedToThankedAndTellsOfEachStep() {
        var done = claimed().fulfil("member-1", "送到了", 40, at(NOW)).next();
        var thanked = done.thank("谢谢", at(NOW));

        assertThat(thanked.next().state().name()).isEqualTo(Name.THANKED);
        assertThat(thanked.next().version()).isEqualTo(6);
        assertThat(told(thanked)).isInstanceOfSatisfying(WishEvent.WishThanked.class, event -> {
            assertThat(event.sequence()).isEqualTo(6);
            assertThat(event.memberId()).isEqualTo("member-1");
            assertThat(event.minutes()).isEqualTo(40);
        });
    }

    @Test
    void aWishThatOneMemberHasClaimedIsNobodyElses() {
        assertThatThrownBy(() -> claimed().claim("member-2", "unit-2", TERMS, at(NOW)))
                .isInstanceOf(WishRefused.Taken.class);
        assertThatThrownBy(() -> claimed().fulfil("member-2", "t", 1, at(NOW)))
                .isInstanceOf(WishRefused.NotYours.class);
        assertThatThrownBy(() -> claimed().giveBack("member-2", "r", TERMS, at(NOW)))
                .isInstanceOf(WishRefused.NotYours.class);
    }

    @Test
    void claimingAgainChangesNothing() {
        var claimed = claimed();

        assertThat(claimed.claim("member-1", "unit-1", TERMS, at(NOW)).next()).isSameAs(claimed);
    }

    @Test
    void whoHasClaimedItIsOnTheListOfThoseWhoSeeIt() {
        assertThat(published().scopes()).contains("member:resident-1").doesNotContain("member:member-1");
        assertThat(claimed().scopes()).contains("member:member-1", "140213050001", "");
        assertThat(claimed().giveBack("member-1", "r", TERMS, at(NOW)).next().scopes())
                .doesNotContain("member:member-1");
    }

    @Test
    void aClaimThatIsNotFulfilledInTimeComesToNothingAtItsInstantAndNotBefore() {
        var claimed = claimed();
        var due = NOW.plus(TERMS.claimFor());

        assertThat(claimed.dueAt()).isEqualTo(due);
        assertThat(claimed.timeOut(TERMS, at(due.minusMillis(1))).next()).isSameAs(claimed);
        var back = claimed.timeOut(TERMS, at(due));
        assertThat(told(back))
                .isInstanceOfSatisfying(
                        WishEvent.WishReturned.class,
                        event -> assertThat(event.how()).isEqualTo(WishReturn.TIMED_OUT));
        assertThat(back.next().state()).isEqualTo(new WishState.Published(due.plus(TERMS.openFor())));
        assertThat(back.next().returns()).extracting(Wish.ReturnedClaim::how).containsExactly(WishReturn.TIMED_OUT);
        assertThat(back.next().timeOut(TERMS, at(due)).next()).isSameAs(back.next());
    }

    @Test
    void aWishThatNobodyClaimsExpiresOnceAndCanBePublishedAgain() {
        var due = NOW.plus(TERMS.openFor());
        var expired = published().timeOut(TERMS, at(due));

        assertThat(told(expired)).isInstanceOf(WishEvent.WishExpired.class);
        assertThat(expired.next().dueAt()).isNull();
        assertThat(expired.next().timeOut(TERMS, at(due.plusSeconds(1))).next()).isSameAs(expired.next());
        assertThat(expired.next().publish(TERMS, at(due)).next().state().name()).isEqualTo(Name.PUBLISHED);
    }

    @Test
    void whoHasTheClaimKnowsTheRecipientAndOnlyAsLongAsItIsLive() {
        claimed().requireLiveClaimOf("member-1");

        assertThatThrownBy(() -> claimed().requireLiveClaimOf("member-2")).isInstanceOf(WishRefused.NotYours.class);
        assertThatThrownBy(() -> published().requireLiveClaimOf("member-1"))
                .isInstanceOf(WishRefused.IllegalMove.class);
        var done = claimed().fulfil("member-1", "t", 1, at(NOW)).next();
        assertThatThrownBy(() -> done.requireLiveClaimOf("member-1")).isInstanceOf(WishRefused.IllegalMove.class);
    }

    @Test
    void ofClaimsThatCameToNothingTheLastTwentyAreKept() {
        var wish = published();
        for (var i = 0; i < 30; i++) {
            var member = "member-" + i;
            wish = wish.claim(member, "unit-1", TERMS, at(NOW)).next();
            wish = wish.giveBack(member, "没有时间", TERMS, at(NOW)).next();
        }

        assertThat(wish.returns()).hasSize(Wish.MOST_RETURNS);
        assertThat(wish.returns().getLast().claim().memberId()).isEqualTo("member-29");
    }

    @Test
    void theCommunityTakesAClaimAwayAndTheWishBackOnlyWhenNobodyIsAboutIt() {
        assertThatThrownBy(() -> claimed().withdraw("r", at(NOW))).isInstanceOf(WishRefused.IllegalMove.class);

        var open = claimed().takeAway("联系不上", TERMS, at(NOW)).next();

        assertThat(open.takeAway("联系不上", TERMS, at(NOW)).next()).isSameAs(open);
        assertThat(open.withdraw("老人已搬走", at(NOW)).next().state().name()).isEqualTo(Name.WITHDRAWN);
        assertThatThrownBy(() -> published().takeAway("r", TERMS, at(NOW))).isInstanceOf(WishRefused.IllegalMove.class);
    }

    @Test
    void whatTheCommunityHasRefusedIsNotPublished() {
        var refused = proposed().screen(false, "不属于微心愿", at(NOW)).next();

        assertThat(refused.screen(false, "again", at(NOW)).next()).isSameAs(refused);
        assertThatThrownBy(() -> refused.publish(TERMS, at(NOW))).isInstanceOf(WishRefused.IllegalMove.class);
        assertThatThrownBy(() -> proposed().publish(TERMS, at(NOW))).isInstanceOf(WishRefused.IllegalMove.class);
        assertThatThrownBy(() -> refused.screen(true, "", at(NOW))).isInstanceOf(WishRefused.IllegalMove.class);
    }

    @Test
    void termsAreLongerThanNothing() {
        assertThat(List.of(Duration.ZERO, Duration.ofDays(-1)))
                .allSatisfy(bad -> assertThatThrownBy(() -> new WishTerms(bad, Duration.ofDays(1)))
                        .isInstanceOf(IllegalArgumentException.class));
    }
}
