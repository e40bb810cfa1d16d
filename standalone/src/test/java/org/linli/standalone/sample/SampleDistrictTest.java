package org.linli.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.event.GridKind;
import org.linli.standalone.sample.PlannedGrid.PlannedMicroGrid;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

class SampleDistrictTest {

    /** A square metre, in square kilometres. */
    private static final double SQUARE_METRE = 1e-6;

    /** What rounding to millimetres may add up to around a street. */
    private static final double TOLERANCE = 100 * SQUARE_METRE;

    private static final PrecisionModel MILLIMETRES = new PrecisionModel(1e6);

    private static final SampleDistrict DISTRICT = SampleDistrict.of(SampleDistrict.DEFAULT);
    private static final DivisionList LIST = DISTRICT.list();
    private static final GridLayout LAYOUT = new GridLayout(DISTRICT, LIST.communities(), GridCounts.PINGCHENG);

    @Test
    void theOutlineIsAboutFifteenKilometresAroundTheRealMiddle() {
        var outline = DISTRICT.areaOf(LIST.district());

        var frame = outline.shape().getEnvelopeInternal();
        var middle = outline.placeInside(new SplittableRandom(1));

        assertThat(frame.getWidth()).isBetween(12.0, 17.0);
        assertThat(frame.getHeight()).isBetween(12.0, 17.0);
        assertThat(middle.longitude()).isCloseTo(113.30, within(0.1));
        assertThat(middle.latitude()).isCloseTo(40.08, within(0.1));
    }

    @Test
    void streetsCoverTheDistrictAndCommunitiesTheirStreetWithoutOverlap() {
        assertTiles(DISTRICT.areaOf(LIST.district()), areasOf(LIST.streets()));
        LIST.streets().forEach(street -> assertTiles(DISTRICT.areaOf(street), areasOf(LIST.communitiesOf(street))));
    }

    @Test
    void gridsCoverTheirCommunityAndMicroGridsTheirGridWithoutOverlap() {
        for (var index = 0; index < LIST.communities().size(); index++) {
            var grids = LAYOUT.gridsOf(index);
            assertTiles(
                    DISTRICT.areaOf(LIST.communities().get(index)),
                    grids.stream().map(PlannedGrid::area).toList());
            grids.stream().filter(grid -> !grid.microGrids().isEmpty()).forEach(SampleDistrictTest::assertMicroGrids);
        }
    }

    @Test
    void everyCellIsOneConvexPieceThatHoldsItsOwnInteriorPoint() {
        everyArea().forEach(area -> {
            assertThat(area.shape().contains(area.shape().getInteriorPoint())).isTrue();
            assertThat(area.shape().convexHull().getArea())
                    .isCloseTo(area.shape().getArea(), within(TOLERANCE));
        });
    }

    @Test
    void aRandomPlaceInAnAreaLiesInside() {
        var area = LAYOUT.gridsOf(7).getFirst().area();
        var plane = new Plane(new Place(113.30, 40.08));

        var points = Stream.generate(new SplittableRandom(3)::split)
                .limit(200)
                .map(random -> Cells.pointIn(area.shape(), random))
                .toList();

        assertThat(points).allMatch(point -> area.shape().contains(Cells.SHAPES.createPoint(point)));
        assertThat(points).extracting(plane::place).doesNotHaveDuplicates();
    }

    @Test
    void theSameDistrictLooksTheSameEveryTime() {
        var again = SampleDistrict.of(SampleDistrict.DEFAULT);
        var layoutAgain = new GridLayout(again, again.list().communities(), GridCounts.PINGCHENG);

        assertThat(again.areaOf(LIST.streets().getLast()).boundary())
                .isEqualTo(DISTRICT.areaOf(LIST.streets().getLast()).boundary());
        assertThat(layoutAgain.gridsOf(50).getLast().area().boundary())
                .isEqualTo(LAYOUT.gridsOf(50).getLast().area().boundary());
    }

    @Test
    void theCountsAreSpreadEvenlyAndNoneIsLost() {
        var grids = everyGrid().toList();
        var perCommunity = IntStream.range(0, LIST.communities().size())
                .map(index -> LAYOUT.gridsOf(index).size())
                .summaryStatistics();
        var perGrid = grids.stream()
                .filter(grid -> grid.kind() != GridKind.DEDICATED)
                .mapToInt(grid -> grid.microGrids().size())
                .summaryStatistics();

        assertThat(grids).hasSize(1529);
        assertThat(grids).filteredOn(grid -> grid.kind() == GridKind.DEDICATED).hasSize(273);
        assertThat(perGrid.getSum()).isEqualTo(6854);
        assertThat(perGrid.getMax() - perGrid.getMin()).isLessThanOrEqualTo(1);
        assertThat(perCommunity.getMax() - perCommunity.getMin()).isLessThanOrEqualTo(2);
    }

    @Test
    void dedicatedGridsHaveNoMicroGridsAndEveryNameIsUniqueInItsCommunity() {
        var counts = new GridCounts(Map.of(GridKind.BASIC, 3, GridKind.RURAL, 2, GridKind.DEDICATED, 2), 11);

        var grids = new GridLayout(DISTRICT, LIST.communities().subList(0, 1), counts).gridsOf(0);

        assertThat(grids).extracting(grid -> grid.microGrids().size()).containsExactlyInAnyOrder(2, 2, 2, 2, 3, 0, 0);
        assertThat(grids)
                .filteredOn(grid -> grid.kind() == GridKind.DEDICATED)
                .allMatch(grid -> grid.microGrids().isEmpty());
        assertThat(grids).extracting(PlannedGrid::name).doesNotHaveDuplicates();
    }

    @Test
    void aCommunityWithoutGridsIsLeftWhole() {
        var none = new GridLayout(DISTRICT, LIST.communities(), new GridCounts(Map.of(GridKind.BASIC, 1), 0));

        assertThat(none.gridsOf(0)).isEmpty();
        assertThat(none.gridsOf(LIST.communities().size() - 1)).hasSize(1);
    }

    @Test
    void aBoundaryIsAClosedRingThatTurnsCounterClockwise() {
        var ring = DISTRICT.areaOf(LIST.streets().getFirst())
                .boundary()
                .coordinates()
                .getFirst();

        var turn = 0.0;
        for (var i = 1; i < ring.size(); i++) {
            turn += ring.get(i - 1).get(0) * ring.get(i).get(1)
                    - ring.get(i).get(0) * ring.get(i - 1).get(1);
        }

        assertThat(ring.getFirst()).isEqualTo(ring.getLast());
        assertThat(turn).isPositive();
    }

    @Test
    void everyDistrictOfTheListCanBeDrawn() {
        var codes = SampleFile.rows("divisions.csv")
                .filter(row -> row.get(1).equals("DISTRICT"))
                .map(List::getFirst)
                .toList();

        assertThat(codes).hasSize(14).allSatisfy(code -> {
            var drawn = SampleDistrict.of(code);
            assertThat(drawn.list().communities())
                    .allMatch(community -> drawn.areaOf(community).shape().getArea() > SQUARE_METRE);
        });
    }

    private Stream<PlannedGrid> everyGrid() {
        return IntStream.range(0, LIST.communities().size())
                .mapToObj(LAYOUT::gridsOf)
                .flatMap(List::stream);
    }

    private Stream<Area> everyArea() {
        var inGrids = everyGrid()
                .flatMap(grid -> Stream.concat(
                        Stream.of(grid.area()), grid.microGrids().stream().map(PlannedMicroGrid::area)));
        return Stream.concat(areasOf(LIST.all()).stream(), inGrids);
    }

    private List<Area> areasOf(List<Division> divisions) {
        return divisions.stream().map(DISTRICT::areaOf).toList();
    }

    private static void assertMicroGrids(PlannedGrid grid) {
        assertTiles(
                grid.area(),
                grid.microGrids().stream().map(PlannedMicroGrid::area).toList());
    }

    /** No gap and no overlap: together they are the whole, and the sum of the parts is no larger than it. */
    private static void assertTiles(Area whole, List<Area> parts) {
        var shapes = parts.stream().map(Area::shape).toList();
        var area = whole.shape().getArea();
        var union = UnaryUnionNG.union(List.<Geometry>copyOf(shapes), MILLIMETRES);
        var common = OverlayNG.overlay(union, whole.shape(), OverlayNG.INTERSECTION, MILLIMETRES);
        assertThat(union.getArea()).isCloseTo(area, within(TOLERANCE));
        assertThat(common.getArea()).isCloseTo(area, within(TOLERANCE));
        assertThat(shapes.stream().mapToDouble(Polygon::getArea).sum()).isCloseTo(area, within(TOLERANCE));
    }
}
