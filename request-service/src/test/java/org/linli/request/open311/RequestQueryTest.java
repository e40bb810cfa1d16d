package org.linli.request.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.event.DivisionCode;
import org.linli.request.course.Stage;

/** Which requests a client asks for. */
class RequestQueryTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Open311Settings SETTINGS = new Open311Settings(
            "", Map.of("app", "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b"), 90, 1000);

    private static RequestQuery query(Map<String, String> parameters) {
        return RequestQuery.of(
                new DivisionCode("140213"), name -> Optional.ofNullable(parameters.get(name)), NOW, SETTINGS);
    }

    @Test
    void thoseOfTheLastNinetyDaysIfNothingIsSaid() {
        var query = query(Map.of());
        assertThat(query.from()).isEqualTo(Instant.parse("2026-08-24T08:00:00Z"));
        assertThat(query.until()).isEqualTo(NOW);
        assertThat(query.ids()).isEmpty();
        assertThat(query.stages()).isEmpty();
    }

    @Test
    void noMoreThanNinetyDays() {
        var query = query(Map.of("start_date", "2026-01-01T00:00:00Z", "end_date", "2026-06-01T08:00:00+08:00"));
        assertThat(query.until()).isEqualTo(Instant.parse("2026-06-01T00:00:00Z"));
        assertThat(query.from()).isEqualTo(Instant.parse("2026-03-03T00:00:00Z"));
        var fromThen = query(Map.of("start_date", "2026-01-01T00:00:00Z"));
        assertThat(fromThen.from()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(fromThen.until()).isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
    }

    @Test
    void byIdServiceAndStatus() {
        var query = query(Map.of("service_request_id", "a, b,", "service_code", "HELP", "status", "open"));
        assertThat(query.ids()).containsExactly("a", "b");
        assertThat(query.services()).containsExactly("HELP");
        assertThat(query.stages()).contains(Stage.SUSPENDED).doesNotContain(Stage.ANSWERED);
        assertThat(query(Map.of("status", "open,closed")).stages()).containsExactlyInAnyOrder(Stage.values());
        assertThat(query(Map.of("status", "closed")).stages()).contains(Stage.MERGED, Stage.REFUSED);
    }

    @ParameterizedTest
    @CsvSource({"start_date, yesterday", "end_date, 2026-11-22", "status, done"})
    void whatMakesNoSenseIsRefused(String name, String value) {
        assertThatThrownBy(() -> query(Map.of(name, value))).isInstanceOf(Open311Refused.BadParameter.class);
    }

    @Test
    void anIdBeginsWithItsMoment() {
        var before = Instant.ofEpochMilli(Instant.now().toEpochMilli());
        var id = UuidCreator.getTimeOrderedEpoch().toString();
        assertThat(id).isGreaterThan(PublicOrders.begins(before));
        assertThat(id).isLessThan(PublicOrders.begins(Instant.now().plusMillis(1)));
    }

    @Test
    void aKeyIsKnownByItsDigest() {
        assertThat(SETTINGS.clientOf("secret")).contains("app");
        assertThat(SETTINGS.clientOf("my-key")).isEmpty();
        var own = new Open311Settings(
                "", Map.of("app", "2BB80D537B1DA3E38BD30361AA855686BDE0EACD7162FEF6A25FE97BF527A25B"), 90, 1000);
        assertThat(own.clientOf("secret")).contains("app");
        assertThat(own.clientOf("Secret")).isEmpty();
    }
}
