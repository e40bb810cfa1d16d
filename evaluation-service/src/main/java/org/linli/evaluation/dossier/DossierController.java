package org.linli.evaluation.dossier;

import static org.linli.kit.identity.Role.AUDITOR;
import static org.linli.kit.identity.Role.COMMUNITY_ADMIN;
import static org.linli.kit.identity.Role.DISTRICT_ADMIN;
import static org.linli.kit.identity.Role.PARTY_MEMBER;
import static org.linli.kit.identity.Role.STREET_ADMIN;
import static org.linli.kit.identity.Role.UNIT_ADMIN;

import java.util.Optional;
import org.linli.evaluation.points.Span;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.points.Viewer;
import org.linli.kit.identity.AllowedFor;
import org.linli.kit.identity.Caller;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Shows members and units what stands to their account, and staff what was earned in their division. */
@RestController
@RequestMapping("/api/v1/dossiers/{subjectKind}/{subjectId}/{span}")
class DossierController {

    private final DossierDesk desk;

    DossierController(DossierDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @AllowedFor({PARTY_MEMBER, UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<DossierView> dossier(
            @PathVariable SubjectKind subjectKind,
            @PathVariable String subjectId,
            @PathVariable String span,
            Caller caller) {
        return drawnUp(new Subject(subjectKind, subjectId), span, 0, caller).map(DossierView::of);
    }

    @GetMapping(path = "/document", produces = "application/*")
    @AllowedFor({PARTY_MEMBER, UNIT_ADMIN, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, AUDITOR})
    Mono<ResponseEntity<byte[]>> document(
            @PathVariable SubjectKind subjectKind,
            @PathVariable String subjectId,
            @PathVariable String span,
            @RequestParam Optional<DossierFormat> format,
            Caller caller) {
        var wanted = format.orElse(DossierFormat.PDF);
        return drawnUp(new Subject(subjectKind, subjectId), span, wanted.mostLines(), caller)
                .publishOn(Schedulers.boundedElastic())
                .map(dossier -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(wanted.mediaType()))
                        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(dossier, wanted))
                        .body(wanted.write(dossier)));
    }

    private Mono<Dossier> drawnUp(Subject subject, String span, int mostLines, Caller caller) {
        if (subject.kind() == SubjectKind.RESIDENT) {
            return Mono.error(new DossierRefused());
        }
        return desk.of(subject, new Span(span), mostLines, new Viewer(caller).scopeOn(subject));
    }

    private static String attachment(Dossier dossier, DossierFormat format) {
        return ContentDisposition.attachment()
                .filename(dossier.subject().id() + "-" + dossier.span().value() + format.suffix())
                .build()
                .toString();
    }
}
