package org.linli.request.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.kit.identity.Scope;
import org.linli.kit.page.Paging;
import org.linli.kit.store.Indexes;
import org.linli.request.RequestServiceTest;

/** Every list of proposals has an index that pins what is asked for and lies in the list's order. */
@RequestServiceTest
class ProposalIndexesTest {

    private static final Paging PAGE = new Paging(Optional.of("after"), 50);
    private static final Scope DISTRICT = new Scope.Division("140213");
    private static final Scope NATION = new Scope.Division("");

    private final List<Indexes> declared;

    ProposalIndexesTest(List<Indexes> declared) {
        this.declared = declared;
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of(Optional.empty(), DISTRICT, List.of("divisions", "_id")),
                Arguments.of(
                        Optional.of(Verdict.Name.PENDING), DISTRICT, List.of("divisions", "verdict._class", "_id")),
                Arguments.of(Optional.of(Verdict.Name.PENDING), NATION, List.of("verdict._class", "_id")));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListHasAnIndexThatEndsInItsOrder(Optional<Verdict.Name> verdict, Scope scope, List<String> index) {
        var query = MergeProposals.listing(verdict, scope, PAGE);

        assertThat(query.getSortObject()).isEqualTo(new Document("_id", -1));
        assertThat(query.getQueryObject().keySet()).containsExactlyInAnyOrderElementsOf(index);
        assertThat(definitions()).contains(index);
    }

    private List<List<String>> definitions() {
        return declared.stream()
                .filter(indexes -> indexes.collection().equals(MergeProposal.COLLECTION))
                .flatMap(indexes -> indexes.definitions().stream())
                .map(one -> List.copyOf(one.getIndexKeys().keySet()))
                .toList();
    }
}
