package org.linli.partymember.roster;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linli.event.DivisionCode;
import org.linli.kit.body.Bodies;
import org.linli.kit.idempotency.NewId;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.linli.kit.problem.Languages;
import org.linli.partymember.roster.file.CsvTable;
import org.linli.partymember.roster.file.Line;
import org.linli.partymember.roster.file.Table;
import org.linli.partymember.roster.file.XlsxTable;
import org.linli.partymember.unit.Units;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Takes in rosters, and tells what came of them. */
@RestController
@RequestMapping(RosterController.PATH)
class RosterController {

    static final String PATH = "/api/v1/roster-imports";
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RosterBook book;
    private final RosterReports reports;
    private final RosterSettings settings;
    private final Units units;

    RosterController(RosterBook book, RosterReports reports, RosterSettings settings, Units units) {
        this.book = book;
        this.reports = reports;
        this.settings = settings;
        this.units = units;
    }

    /** Either of one unit, or of all units of a division, which admins of units cannot name: it is not theirs. */
    @PostMapping(consumes = {CSV, XLSX})
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN})
    Mono<ResponseEntity<RosterReportView>> take(
            @RequestBody Flux<DataBuffer> body,
            @RequestParam Optional<String> unit,
            @RequestParam Optional<DivisionCode> division,
            NewId id,
            Caller caller,
            ServerHttpRequest request) {
        return target(unit, division, caller)
                .zipWith(lines(body, table(request)))
                .flatMap(asked -> new RosterImport(book, asked.getT1())
                        .run(asked.getT2())
                        .flatMap(outcome -> reports.add(id.value(), asked.getT1(), outcome)))
                .map(report -> ResponseEntity.created(URI.create(PATH + "/" + report.id()))
                        .body(RosterReportView.of(report, languages(request))));
    }

    private Mono<RosterTarget> target(Optional<String> unit, Optional<DivisionCode> division, Caller caller) {
        if (unit.isPresent() == division.isPresent()) {
            throw new NotOneRoster();
        }
        division.ifPresent(caller.scope()::require);
        return division.<Mono<RosterTarget>>map(code -> Mono.just(new RosterTarget.OfDivision(code)))
                .orElseGet(() -> units.get(caller.scope(), unit.orElseThrow()).map(RosterTarget.OfUnit::new));
    }

    private Mono<List<Line>> lines(Flux<DataBuffer> body, Table table) {
        return Bodies.read(body, Math.toIntExact(settings.bytes().toBytes()))
                .publishOn(Schedulers.boundedElastic())
                .map(file -> table.lines(file, settings.rows()));
    }

    private static Table table(ServerHttpRequest request) {
        var type = request.getHeaders().getContentType();
        return MediaType.valueOf(XLSX).isCompatibleWith(type) ? new XlsxTable() : new CsvTable();
    }

    @GetMapping("/{id}")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<RosterReportView> one(@PathVariable String id, Caller caller, ServerHttpRequest request) {
        return reports.get(caller.scope(), id).map(report -> RosterReportView.of(report, languages(request)));
    }

    @GetMapping("/{id}/rejections")
    @AllowedFor({COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN, AUDITOR})
    Mono<ResponseEntity<String>> rejections(@PathVariable String id, Caller caller, ServerHttpRequest request) {
        return one(id, caller, request)
                .map(report -> ResponseEntity.ok()
                        .contentType(MediaType.valueOf(CSV + ";charset=UTF-8"))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("roster-" + report.id() + ".csv")
                                        .build()
                                        .toString())
                        .body(report.csv()));
    }

    private static List<Locale> languages(ServerHttpRequest request) {
        return Languages.of(request.getHeaders());
    }
}
