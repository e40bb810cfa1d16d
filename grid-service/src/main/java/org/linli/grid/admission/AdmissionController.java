package org.linli.grid.admission;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.ListKind;
import org.linli.grid.admission.Verdict.NoCatalogue;
import org.linli.grid.catalogue.matter.MatterQuery;
import org.linli.grid.catalogue.matter.MatterView;
import org.linli.grid.catalogue.matter.Matters;
import org.linli.grid.day.Days;
import org.linli.kit.identity.AllowedForAnyone;
import org.linli.kit.page.Page;
import org.linli.kit.page.Paging;
import org.linli.kit.problem.NotFound;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Answers by the catalogue that is in force on a day; today if none is named. */
@RestController
@RequestMapping("/api/v1")
class AdmissionController {

    private final CatalogueInForce inForce;
    private final Matters matters;
    private final Days days;
    private final MeterRegistry meters;

    AdmissionController(CatalogueInForce inForce, Matters matters, Days days, MeterRegistry meters) {
        this.inForce = inForce;
        this.matters = matters;
        this.days = days;
        this.meters = meters;
    }

    @GetMapping("/matters")
    @AllowedForAnyone
    Mono<Page<MatterView>> list(
            @RequestParam DivisionCode division,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam Optional<ListKind> kind,
            @RequestParam Optional<String> category,
            @RequestParam Optional<String> q,
            Paging paging) {
        return inForce.on(days.orToday(day), division)
                .switchIfEmpty(Mono.error(NoCatalogueInForce::new))
                .flatMap(version -> matters.page(version.id(), new MatterQuery(kind, category, q), paging))
                .map(page -> page.map(MatterView::of));
    }

    @GetMapping("/matters/{matter}")
    @AllowedForAnyone
    Mono<MatterView> one(
            @PathVariable String matter,
            @RequestParam DivisionCode division,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day) {
        return inForce.on(days.orToday(day), division)
                .switchIfEmpty(Mono.error(NoCatalogueInForce::new))
                .flatMap(version -> matters.find(version.id(), matter))
                .switchIfEmpty(Mono.error(() -> new NotFound(matter)))
                .map(MatterView::of);
    }

    @GetMapping("/admissions")
    @AllowedForAnyone
    Mono<AdmissionView> admission(
            @RequestParam DivisionCode division,
            @RequestParam String matter,
            @RequestParam Optional<ListKind> kind,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day) {
        var asked = days.orToday(day);
        return inForce.on(asked, division)
                .flatMap(version -> matters.find(version.id(), matter)
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty())
                        .map(listed -> Verdict.of(version, listed, kind, asked)))
                .defaultIfEmpty(new NoCatalogue())
                .doOnNext(this::count)
                .map(AdmissionView::of);
    }

    private void count(Verdict verdict) {
        meters.counter("linli.grid.admissions", "outcome", verdict.isAdmitted() ? "admitted" : "refused")
                .increment();
    }
}
