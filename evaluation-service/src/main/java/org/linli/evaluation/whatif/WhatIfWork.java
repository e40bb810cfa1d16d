package org.linli.evaluation.whatif;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.ledger.past.PastEntries;
import org.linli.evaluation.rule.BadRuleSet;
import org.linli.evaluation.rule.RuleSetReader;
import org.linli.evaluation.rule.RuleSets;
import org.linli.evaluation.rule.Rulebook;
import org.linli.evaluation.whatif.WhatIfState.Reason;
import org.linli.evaluation.whatif.replay.Pace;
import org.linli.evaluation.whatif.replay.Replay;
import org.linli.evaluation.whatif.replay.Watch;
import org.linli.evaluation.whatif.replay.WhatIfSettings;
import org.linli.evaluation.whatif.trial.Comparison;
import org.linli.evaluation.whatif.trial.Comparison.Verdict;
import org.linli.evaluation.whatif.trial.Room;
import org.linli.evaluation.whatif.trial.Terms;
import org.linli.evaluation.whatif.trial.Trial;
import org.linli.event.Event;
import org.linli.kit.identity.Scope;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Carries out one what-if: gives points for the events once more, holds them against the ledger, and stores who moves before the
 * what-if says that it is done. Beside that it writes nothing.
 *
 * <p>Events that are published, and entries that are made, while it runs may show on one side only. There are few of a period that is over.
 */
@Component
class WhatIfWork {

    private static final Scope EVERYWHERE = new Scope.Division("");

    private final WhatIfs whatIfs;
    private final WhatIfMovers movers;
    private final Rulebook rulebook;
    private final Replay replay;
    private final PastEntries ledger;
    private final WhatIfSettings settings;
    private final Clock clock;
    private final RuleSetReader reader = new RuleSetReader();

    WhatIfWork(
            WhatIfs whatIfs,
            WhatIfMovers movers,
            Rulebook rulebook,
            Replay replay,
            PastEntries ledger,
            WhatIfSettings settings,
            Clock clock) {
        this.whatIfs = whatIfs;
        this.movers = movers;
        this.rulebook = rulebook;
        this.replay = replay;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    /** Works it out on that thread and stores what came of it; nothing if nobody wants it any more. */
    Mono<WhatIf> workOut(WhatIf whatIf, Watch watch, Scheduler thread) {
        return rulebook.upTo(whatIf.span().end())
                .flatMap(sets ->
                        Mono.fromCallable(() -> compared(whatIf, sets, watch)).subscribeOn(thread))
                .filter(ignored -> !watch.isStopped())
                .flatMap(verdict -> stored(whatIf, verdict))
                .onErrorResume(Room.Exceeded.class, large -> failed(whatIf, Reason.TOO_LARGE, null))
                .onErrorResume(BadRuleSet.class, bad -> failed(whatIf, Reason.UNUSABLE_RULES, bad.getMessage()));
    }

    private Verdict compared(WhatIf whatIf, RuleSets sets, Watch watch) {
        var span = whatIf.span();
        var tried = whatIf.tried();
        var all = sets.instead(tried.over(span, reader));
        var trial = new Trial(new Terms(all, tried.name(), span, whatIf.division(), settings.most()));
        var pace = new Pace(settings.perSecond());
        replay.read(span.begin(), watch, pace, hearing(trial));
        var comparison = trial.compare();
        enter(whatIf, watch, pace, comparison);
        return comparison.verdict();
    }

    private static Replay.Hearer hearing(Trial trial) {
        return new Replay.Hearer() {
            @Override
            public boolean wants(String type) {
                return trial.wants(type);
            }

            @Override
            public void take(Event event) {
                trial.take(event);
            }

            @Override
            public void endPartition() {
                trial.endPartition();
            }
        };
    }

    /** The store is asked for no more than is taken in, so that the pace holds for it, too. */
    private void enter(WhatIf whatIf, Watch watch, Pace pace, Comparison comparison) {
        var span = whatIf.span();
        var entries = ledger.given(whatIf.division(), span.firstDay(), span.lastDay());
        try (var portions = entries.buffer(settings.portion()).toStream(1)) {
            for (var each = portions.iterator(); !watch.isStopped() && each.hasNext(); ) {
                var portion = each.next();
                portion.forEach(comparison::entered);
                pace.spent(portion.size());
            }
        }
    }

    private Mono<WhatIf> stored(WhatIf whatIf, Verdict verdict) {
        var run = whatIf.runs();
        return movers.keep(whatIf.id(), run, verdict.movers())
                .then(Mono.defer(() -> whatIfs.move(
                        EVERYWHERE, whatIf.id(), now -> now.finish(run, verdict.summary(), clock.instant()))));
    }

    private Mono<WhatIf> failed(WhatIf whatIf, Reason reason, @Nullable String detail) {
        return whatIfs.move(EVERYWHERE, whatIf.id(), now -> now.fail(whatIf.runs(), reason, detail, clock.instant()));
    }
}
