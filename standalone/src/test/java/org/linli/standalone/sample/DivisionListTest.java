package org.linli.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DivisionListTest {

    private final DivisionList pingcheng = DivisionList.of("140213");

    @Test
    void pingchengHasItsStreetsAndCommunitiesInCodeOrder() {
        assertThat(pingcheng.district().name()).isEqualTo("平城区");
        assertThat(pingcheng.streets()).hasSize(18).extracting(Division::code).isSorted();
        assertThat(pingcheng.communities())
                .hasSize(202)
                .extracting(Division::code)
                .isSorted();
    }

    @Test
    void theFirstPartHoldsOnlyCommunitiesOfItsStreets() {
        var part = pingcheng.first(2, 5);

        assertThat(part.all()).hasSize(1 + 2 + 5);
        assertThat(part.communities())
                .allMatch(community -> part.streets().stream()
                        .anyMatch(street -> community.code().startsWith(street.code())));
    }

    @Test
    void moreThanThereAreIsRefused() {
        assertThatThrownBy(() -> pingcheng.first(19, 1)).hasMessageContaining("only 18 streets");
        assertThatThrownBy(() -> DivisionList.of("140999")).hasMessageContaining("no district 140999");
    }

    @Test
    void theTableForTheImportHasAHeadingAndARowForEach() {
        assertThat(pingcheng.first(1, 0).csv()).isEqualTo("""
                        code,level,parent_code,name
                        140213,DISTRICT,,平城区
                        140213050,STREET,140213,永泰街道
                        """);
    }

    @Test
    void sharesAreEvenAndAddUp() {
        var shares =
                IntStream.range(0, 7).map(i -> Spread.share(24, 7, i)).boxed().toList();

        assertThat(shares).allMatch(share -> share == 3 || share == 4);
        assertThat(shares.stream().mapToInt(Integer::intValue).sum()).isEqualTo(24);
        assertThat(Spread.before(24, 7, 7)).isEqualTo(24);
    }
}
