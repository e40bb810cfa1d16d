package org.linli.evaluation.dossier;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.linli.evaluation.board.Area;
import org.linli.evaluation.dossier.Dossier.Figure;
import org.linli.evaluation.figure.FiguresOf;
import org.linli.evaluation.figure.UnitFigures;
import org.linli.evaluation.ledger.Statements;
import org.linli.evaluation.points.Points;
import org.linli.evaluation.points.Span;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.unit.UnitNames;
import org.linli.kit.identity.Scope;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Draws dossiers up. */
@Component
class DossierDesk {

    private final Statements statements;
    private final UnitFigures figures;
    private final UnitNames names;
    private final Clock clock;

    DossierDesk(Statements statements, UnitFigures figures, UnitNames names, Clock clock) {
        this.statements = statements;
        this.figures = figures;
        this.names = names;
        this.clock = clock;
    }

    /**
     * What the scope covers of it.
     *
     * @param mostLines how many entries it lists
     */
    Mono<Dossier> of(Subject subject, Span span, int mostLines, Scope scope) {
        var asOf = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var added = statements.of(subject, span, scope).collect(() -> new Adding(mostLines), Adding::add);
        return Mono.zip(added, name(subject), deeds(subject, span, scope)).map(found -> {
            var adding = found.getT1();
            var sums = adding.figures();
            return new Dossier(
                    subject,
                    found.getT2().orElse(null),
                    span,
                    new Points(sums.stream()
                            .map(Figure::counted)
                            .mapToLong(Points::hundredths)
                            .sum()),
                    sums.stream().mapToLong(Figure::entries).sum(),
                    sums,
                    found.getT3().orElse(null),
                    adding.lines(),
                    asOf);
        });
    }

    private Mono<Optional<String>> name(Subject subject) {
        return subject.kind() == SubjectKind.UNIT
                ? names.named(List.of(subject.id())).map(known -> Optional.ofNullable(known.get(subject.id())))
                : Mono.just(Optional.empty());
    }

    private Mono<Optional<FiguresOf>> deeds(Subject subject, Span span, Scope scope) {
        if (subject.kind() != SubjectKind.UNIT) {
            return Mono.just(Optional.empty());
        }
        return figures.ofUnit(subject.id(), Area.of(scope), span).map(Optional::of);
    }
}
