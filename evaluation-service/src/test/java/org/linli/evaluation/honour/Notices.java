package org.linli.evaluation.honour;

import java.util.List;
import org.bson.Document;
import org.linli.evaluation.title.Stand;
import org.linli.testkit.Token;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The board of a district whose communities publish on it. */
final class Notices {

    static final String NAME = "欧阳凤鸣";
    static final String MASKED = "欧阳**";
    static final String REASON = "{\"reason\":\"情况有出入，请核实\"}";

    private final Stand stand;

    Notices(WebTestClient http) {
        this.stand = new Stand(http);
    }

    Stand stand() {
        return stand;
    }

    String person(String name) {
        return stand.district().person(name);
    }

    Token publisher() {
        return stand.community(1);
    }

    Token second() {
        return publisher().subject("second");
    }

    /** A resident who is at home in the community. */
    Token neighbour(String name) {
        return Token.resident(person(name)).scope(stand.community().value() + "001");
    }

    ResponseSpec publish(String body) {
        return stand.post(publisher(), "honour-items", told(body));
    }

    String told(String body) {
        return body.replace("'", "\"").replace("\"C\"", "\"" + stand.community() + "\"");
    }

    /** Whose name is everywhere in it. */
    String model(String subject) {
        return id(publish("{'kind':'ROLE_MODEL','divisionCode':'C','subjectKind':'RESIDENT','subjectId':'" + subject
                + "','name':'" + NAME + "','line':'" + NAME + "：身边的榜样','body':'欧阳 凤鸣同志（" + NAME + "）带头清雪。'}"));
    }

    static String id(ResponseSpec created) {
        return Stand.read(created.expectStatus().isCreated())
                .get("entry", Document.class)
                .getString("id");
    }

    ResponseSpec consent(String subject, String item, boolean given) {
        return stand.post(Token.resident(subject), "honour-board/" + item + "/consent", "{\"given\":" + given + "}");
    }

    ResponseSpec appeal(Token who, String item) {
        return stand.post(who, "honour-board/" + item + "/appeal", REASON);
    }

    ResponseSpec decide(Token who, String item, String outcome) {
        return stand.post(
                who, "honour-items/" + item + "/decision", "{\"outcome\":\"" + outcome + "\",\"reason\":\"经核实\"}");
    }

    List<Document> board() {
        return stand.get(Token.resident("anybody"), "honour-board?division=" + stand.community())
                .getList("items", Document.class);
    }

    String state(String item) {
        return stand.get(publisher(), "honour-items/" + item)
                .get("entry", Document.class)
                .getString("state");
    }

    static String problem(ResponseSpec refused, int status) {
        refused.expectStatus().isEqualTo(status);
        return Stand.read(refused).getString("type").replace("urn:linli:problem:", "");
    }
}
