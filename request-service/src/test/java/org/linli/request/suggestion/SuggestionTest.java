package org.linli.request.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.event.Channel;
import org.linli.event.DivisionCode;
import org.linli.event.FlowEvent;
import org.linli.event.OrderFacts;
import org.linli.event.RequestKind;
import org.linli.kit.identity.Role;
import org.linli.request.flow.FlowRefused;
import org.linli.request.order.Act;
import org.linli.request.suggestion.SuggestionSettings.SuggestionClass;

class SuggestionTest {

    private static final DivisionCode GRID = new DivisionCode("140213050001001");
    private static final OrderFacts ORDER =
            new OrderFacts(GRID, RequestKind.SUGGESTION, "c", Channel.APP, "resident-1");
    private static final OrderFacts SECRET =
            new OrderFacts(GRID, RequestKind.SUGGESTION, "c", Channel.APP, "resident-1", true);
    private static final Act ACT =
            new Act("admin-1", Role.COMMUNITY_ADMIN, UUID.randomUUID(), Instant.parse("2026-11-22T01:00:00Z"));

    private static Suggestion screened() {
        return Suggestion.screened("o", ORDER, "TRAFFIC", ACT).next();
    }

    private static Suggestion decided(boolean adopted) {
        return screened().decide(adopted, "t", null, ORDER, ACT).next();
    }

    @Test
    void everyStepIsToldWithTheClass() {
        var decision = screened().decide(true, "t", null, ORDER, ACT);

        assertThat(decision.event()).get().isInstanceOfSatisfying(FlowEvent.SuggestionDecided.class, told -> {
            assertThat(told.suggestionClass()).isEqualTo("TRAFFIC");
            assertThat(told.adopted()).isTrue();
            assertThat(told.sequence()).isEqualTo(2);
        });
    }

    @Test
    void theSameDecisionAgainChangesNothingAndAnotherIsRefused() {
        var adopted = decided(true);

        assertThat(adopted.decide(true, "t", null, ORDER, ACT).next()).isSameAs(adopted);
        assertThatThrownBy(() -> adopted.decide(false, "t", null, ORDER, ACT))
                .isInstanceOf(FlowRefused.IllegalStep.class);
    }

    @Test
    void oneThatIsNotAdoptedMayBePublishedTooButNothingSecret() {
        var published = decided(false).publish("标题", "内容", ORDER, ACT).next();

        assertThat(published.state().name()).isEqualTo(SuggestionState.Name.PUBLISHED);
        assertThat(published.publish("标题", "内容", ORDER, ACT).next()).isSameAs(published);
        assertThatThrownBy(() -> decided(true).publish("标题", "内容", SECRET, ACT)).isInstanceOf(FlowRefused.Secret.class);
    }

    @Test
    void aClassIsNamedInCapitals() {
        assertThatThrownBy(() -> new SuggestionClass("traffic.1", "交通", "Traffic"))
                .isInstanceOf(IllegalArgumentException.class);
        var settings = new SuggestionSettings(List.of(new SuggestionClass("TRAFFIC", "交通", "Traffic")));
        assertThatThrownBy(() -> settings.require("OTHER")).isInstanceOf(FlowRefused.Unfit.class);
    }
}
