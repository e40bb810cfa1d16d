package org.linli.partymember.report;

import java.time.Clock;
import org.linli.kit.IdSource;
import org.linli.kit.lease.TimedWork;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reminds those whose report is due soon, and notes which are late, each once. */
@Component
class ReportTimer implements TimedWork {

    static final String FIELD = "wakeAt";

    private final Reports reports;
    private final ReportSettings settings;
    private final IdSource ids;
    private final Clock clock;

    ReportTimer(Reports reports, ReportSettings settings, IdSource ids, Clock clock) {
        this.reports = reports;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public String collection() {
        return Report.COLLECTION;
    }

    @Override
    public String field() {
        return FIELD;
    }

    @Override
    public Mono<Void> carryOut(String id) {
        return reports.ring(id, report -> report.ring(settings, ids.next(), clock.instant()))
                .then();
    }
}
