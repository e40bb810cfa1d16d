package org.linli.grid.imports;

import java.util.List;
import java.util.Locale;
import org.linli.grid.imports.job.ImportJob;
import org.linli.grid.imports.job.ImportSettings;
import org.linli.grid.imports.job.Rejection;
import org.linli.grid.imports.job.Rejections;
import org.linli.kit.problem.Text;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** The rejected rows as a table (RFC 4180), written while they are read. */
@Component
class RejectionReport {

    /** By it spreadsheets know UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String HEADER = BYTE_ORDER_MARK + "line,row,field,reason\r\n";

    private final Rejections rejections;
    private final ImportSettings settings;

    RejectionReport(Rejections rejections, ImportSettings settings) {
        this.rejections = rejections;
        this.settings = settings;
    }

    /** Its lines, each with its end. */
    Flux<String> of(ImportJob job, List<Locale> languages) {
        return Flux.concat(
                Flux.just(HEADER),
                rejections.of(job.id()).map(rejection -> line(rejection, languages)),
                rest(job, languages));
    }

    private static String line(Rejection rejection, List<Locale> languages) {
        return line(
                Long.toString(rejection.at().line()),
                Long.toString(rejection.at().row()),
                rejection.field(),
                rejection.reason().in(languages));
    }

    private Flux<String> rest(ImportJob job, List<Locale> languages) {
        var more = job.tally().rejected() - settings.maxRejections();
        var note = new Text("另有 " + more + " 行被拒绝，未列出", more + " more rows were rejected and are not listed");
        return more > 0 ? Flux.just(line("", "", "", note.in(languages))) : Flux.empty();
    }

    /** Fields are ours, but a reason may hold a comma or a quote. */
    private static String line(String line, String row, String field, String reason) {
        return "%s,%s,%s,\"%s\"\r\n".formatted(line, row, field, reason.replace("\"", "\"\""));
    }
}
