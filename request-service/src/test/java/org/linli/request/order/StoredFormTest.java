package org.linli.request.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.kit.identity.Scope;
import org.linli.kit.store.Change;
import org.linli.request.RequestServiceTest;
import org.linli.request.course.Deed;
import org.linli.request.course.OrderState;
import org.linli.request.course.Stage;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

@RequestServiceTest
class StoredFormTest {

    private static final Scope EVERYTHING = new Scope.Division("");

    private static final Reader READER = new Reader("admin-1", true);

    private final Orders orders;
    private final ReactiveMongoTemplate mongo;

    StoredFormTest(Orders orders, ReactiveMongoTemplate mongo) {
        this.orders = orders;
        this.mongo = mongo;
    }

    @ParameterizedTest
    @EnumSource
    void anOrderAtAnyStageIsReadAsItWasWritten(Stage stage) {
        var order = renamed(Lives.at(stage), "stored-" + stage);

        var added = orders.add(Change.silent(order)).block();

        assertThat(orders.find(order.id(), EVERYTHING, READER).block()).isEqualTo(added);
        assertThat(added.history()).isEqualTo(order.history());
        assertThat(stored(order.id()).get("course", Document.class).get("state", Document.class))
                .containsEntry("_class", stage.alias());
    }

    @Test
    void everyStateIsStoredUnderItsStagesName() {
        var aliases = Arrays.stream(OrderState.class.getPermittedSubclasses())
                .map(state -> state.getAnnotation(TypeAlias.class).value());

        assertThat(aliases).containsExactlyInAnyOrder(stageNames());
    }

    private static String[] stageNames() {
        return Arrays.stream(Stage.values()).map(Stage::alias).toArray(String[]::new);
    }

    @Test
    void noClassNameIsStored() {
        var order = renamed(
                Lives.closed().make(new Deed.Rate(Lives.GOOD), Lives.RESIDENT).next(), "without-class-names");

        orders.add(Change.silent(order)).block();

        assertThat(stored(order.id()).toJson()).doesNotContain("org.linli");
    }

    @Test
    void aStoredEntryOfTheHistoryStaysAsItIsWhateverComesAfter() {
        var id = "history-in-the-store";
        orders.add(Change.silent(renamed(Lives.submitted(), id))).block();
        var versions = Stream.<Function<Order, Change<Order>>>of(
                        order -> order.make(new Deed.Dispatch("unit-1"), Lives.ADMIN),
                        order -> order.make(new Deed.Sign("unit-1"), Lives.CLERK),
                        order -> order.make(new Deed.Answer(Lives.BY_UNIT, "修好了"), Lives.CLERK),
                        order -> order.make(new Deed.Close(), Lives.ADMIN),
                        order -> order.make(new Deed.Rate(Lives.GOOD), Lives.RESIDENT))
                .map(move -> {
                    orders.change(id, EVERYTHING, READER, move).block();
                    return history(id);
                })
                .toList();

        for (var version = 1; version < versions.size(); version++) {
            assertThat(versions.get(version))
                    .startsWith(versions.get(version - 1).toArray(Document[]::new));
        }
        assertThat(versions.getLast()).hasSize(6);
    }

    private List<Document> history(String id) {
        return stored(id).getList("history", Document.class);
    }

    private Document stored(String id) {
        return mongo.findById(id, Document.class, Order.COLLECTION).block();
    }

    private static Order renamed(Order order, String id) {
        return new Order(
                id,
                order.version(),
                order.divisions(),
                order.request(),
                order.course(),
                order.unitIds(),
                order.memberId(),
                order.line(),
                order.deadlines(),
                order.history());
    }
}
