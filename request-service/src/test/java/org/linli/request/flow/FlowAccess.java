package org.linli.request.flow;

import org.linli.request.Api;
import org.linli.request.City;
import org.linli.testkit.access.AccessMatrix;
import org.linli.testkit.access.Attempt;
import org.linli.testkit.access.Ground;

/** Who may call what of mediations, suggestions and errands. */
public record FlowAccess(Api api, Ground ofUnit, Ground ofMember) {

    private static final String ONE = " /api/v1/requests/{id}/";
    private static final String REASON = "{\"reason\":\"联系当事人\"}";
    private static final String OPENING = "{\"parties\":[{\"name\":\"赵虚甲\"},{\"name\":\"钱虚乙\"}]}";
    private static final String MEETING = """
            {"at":"2026-11-20T06:00:00Z","place":"p","mediator":"m","note":"n"}""";
    private static final String AGREEMENT = """
            {"terms":"t","signedBy":[1,2],"followUpOn":"2026-12-20"}""";
    private static final String FIT = "{\"fit\":true,\"suggestionClass\":\"SAFETY\"}";
    private static final String DECISION = "{\"adopted\":true,\"text\":\"t\"}";
    private static final String WORDS = "{\"title\":\"t\",\"text\":\"t\"}";

    public void addTo(AccessMatrix matrix) {
        mediations(matrix, new Flows(api));
        suggestions(matrix, new Flows(api));
        errands(matrix, new Flows(api));
    }

    private void mediations(AccessMatrix matrix, Flows flows) {
        var seen = met(flows);
        matrix.row("POST" + ONE + "mediation", () -> ofUnit(flows.signedOf("MEDIATION"), "mediation", OPENING))
                .row("GET" + ONE + "mediation", () -> get(seen, "mediation"))
                .row("POST" + ONE + "mediation/sessions", () -> ofUnit(met(flows), "mediation/sessions", MEETING))
                .row("POST" + ONE + "mediation/agreement", () -> ofUnit(met(flows), "mediation/agreement", AGREEMENT))
                .row(
                        "POST" + ONE + "mediation/failure",
                        () -> ofUnit(met(flows), "mediation/failure", "{\"advice\":\"a\"}"))
                .row(
                        "POST" + ONE + "mediation/follow-up",
                        () -> ofUnit(agreed(flows), "mediation/follow-up", "{\"performed\":true,\"note\":\"n\"}"))
                .row("POST" + ONE + "mediation/disclosure", () -> ofUnit(seen, "mediation/disclosure", REASON));
    }

    private void suggestions(AccessMatrix matrix, Flows flows) {
        var seen = decided(flows);
        flows.done(Api.ADMIN, seen, "suggestion/publication", WORDS);
        matrix.row(
                        "POST" + ONE + "suggestion/screening",
                        () -> ofUnit(flows.submitted("SUGGESTION"), "suggestion/screening", FIT))
                .row(
                        "POST" + ONE + "suggestion/decision",
                        () -> ofUnit(screened(flows), "suggestion/decision", DECISION))
                .row(
                        "POST" + ONE + "suggestion/publication",
                        () -> ofUnit(decided(flows), "suggestion/publication", WORDS))
                .row("GET" + ONE + "suggestion", () -> get(seen, "suggestion"))
                .row(
                        "GET /api/v1/suggestions",
                        () -> Attempt.get(ofUnit, "/api/v1/suggestions?division=" + City.COMMUNITY))
                .row("GET /api/v1/suggestion-classes", () -> Attempt.get(ofUnit, "/api/v1/suggestion-classes"))
                .row(
                        "GET /api/v1/suggestion-figures",
                        () -> Attempt.get(ofUnit, "/api/v1/suggestion-figures?division=" + City.COMMUNITY));
    }

    private void errands(AccessMatrix matrix, Flows flows) {
        var seen = claimed(flows);
        flows.done(Api.MEMBER, seen, "errand/hand-over", """
                {"items":"i","fen":0,"recipient":{"name":"孙虚丙"}}""");
        matrix.row("POST" + ONE + "errand/claim", () -> ofMember(flows.submitted("ERRAND"), "errand/claim", "{}"))
                .row(
                        "POST" + ONE + "errand/hand-over",
                        () -> ofMember(claimed(flows), "errand/hand-over", "{\"items\":\"i\",\"fen\":0}"))
                .row("POST" + ONE + "errand/finish", () -> ofMember(claimed(flows), "errand/finish", """
                        {"text":"t","spentFen":0}"""))
                .row("POST" + ONE + "errand/thanks", () -> ofUnit(run(flows), "errand/thanks", "{\"text\":\"t\"}"))
                .row("GET" + ONE + "errand", () -> Attempt.get(ofMember, "/api/v1/requests/" + seen + "/errand"))
                .row("POST" + ONE + "errand/disclosure", () -> ofMember(seen, "errand/disclosure", REASON));
    }

    private Attempt get(String id, String flow) {
        return Attempt.get(ofUnit, "/api/v1/requests/" + id + "/" + flow);
    }

    private Attempt ofUnit(String id, String step, String body) {
        return Attempt.post(ofUnit, "/api/v1/requests/" + id + "/" + step, body);
    }

    private Attempt ofMember(String id, String step, String body) {
        return Attempt.post(ofMember, "/api/v1/requests/" + id + "/" + step, body);
    }

    private static String met(Flows flows) {
        var id = flows.signedOf("MEDIATION");
        flows.done(Api.UNIT_ADMIN, id, "mediation", OPENING);
        flows.done(Api.UNIT_ADMIN, id, "mediation/sessions", MEETING);
        return id;
    }

    private static String agreed(Flows flows) {
        var id = met(flows);
        flows.done(Api.UNIT_ADMIN, id, "mediation/agreement", AGREEMENT);
        return id;
    }

    private static String screened(Flows flows) {
        var id = flows.submitted("SUGGESTION");
        flows.done(Api.ADMIN, id, "suggestion/screening", FIT);
        return flows.signed(id);
    }

    private static String decided(Flows flows) {
        var id = screened(flows);
        flows.done(Api.UNIT_ADMIN, id, "suggestion/decision", DECISION);
        return id;
    }

    private static String claimed(Flows flows) {
        var id = flows.submitted("ERRAND");
        flows.done(Api.MEMBER, id, "errand/claim", "{}");
        return id;
    }

    private static String run(Flows flows) {
        var id = claimed(flows);
        flows.done(Api.MEMBER, id, "errand/finish", "{\"text\":\"t\",\"spentFen\":0}");
        return id;
    }
}
