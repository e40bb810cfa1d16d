package org.linli.grid.locate;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.linli.event.DivisionCode;
import org.linli.grid.locate.Batch.Answer;
import org.linli.grid.locate.Batch.Answers;
import org.linli.grid.locate.Batch.Point;
import org.linli.grid.locate.Batch.Question;
import org.linli.grid.locate.Batch.Unlocated;
import org.linli.grid.locate.LocateRefused.OutsideEveryGrid;
import org.linli.grid.position.Datum;
import org.linli.kit.identity.AllowedForAnyone;
import org.linli.kit.identity.ReadOnly;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Locates places. */
@RestController
@RequestMapping("/api/v1/locate")
class LocateController {

    private final TimedPlaces places;
    private final Gazetteer gazetteer;
    private final int nearestWithin;

    LocateController(TimedPlaces places, Gazetteer gazetteer, LocateSettings settings) {
        this.places = places;
        this.gazetteer = gazetteer;
        this.nearestWithin = settings.nearestWithin();
    }

    @GetMapping
    @AllowedForAnyone
    Mono<Place> locate(
            @RequestParam double longitude,
            @RequestParam double latitude,
            @RequestParam(defaultValue = "WGS84") Datum datum) {
        var located =
                places.find(datum.position(longitude, latitude)).orElseThrow(() -> new OutsideEveryGrid(nearestWithin));
        return named(List.of(located.cell())).then(Mono.fromSupplier(() -> gazetteer.describe(located)));
    }

    @PostMapping("/batch")
    @ReadOnly
    @AllowedForAnyone
    Mono<Answers> locate(@Valid @RequestBody Question question) {
        var located = question.few().stream()
                .map(point -> find(point, question.datumOrWgs84()))
                .toList();
        var cells = located.stream().flatMap(one -> one.cell().stream()).toList();
        return named(cells)
                .then(Mono.fromSupplier(
                        () -> new Answers(located.stream().map(this::answer).toList())));
    }

    private Outcome find(Point point, Datum datum) {
        return point.isOnTheGlobe()
                ? new Outcome(
                        places.find(datum.position(point.longitude(), point.latitude())), Unlocated.OUTSIDE_EVERY_GRID)
                : new Outcome(Optional.empty(), Unlocated.OFF_THE_GLOBE);
    }

    private Answer answer(Outcome outcome) {
        return outcome.located
                .map(located -> new Answer(gazetteer.describe(located), null))
                .orElseGet(() -> new Answer(null, outcome.otherwise));
    }

    private Mono<Void> named(List<DivisionCode> cells) {
        return gazetteer.complete(cells);
    }

    private record Outcome(Optional<Located> located, Unlocated otherwise) {

        Optional<DivisionCode> cell() {
            return located.map(Located::cell);
        }
    }
}
