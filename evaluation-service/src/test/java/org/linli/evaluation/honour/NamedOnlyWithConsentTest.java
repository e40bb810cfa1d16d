package org.linli.evaluation.honour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.evaluation.EvaluationServiceTest;
import org.linli.evaluation.title.Stand;
import org.linli.testkit.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

/** There is no way to somebody's name on the board but their own word, or a staff member's who says why and is put on record. */
@EvaluationServiceTest
@ExtendWith(OutputCaptureExtension.class)
class NamedOnlyWithConsentTest {

    @Autowired
    private WebTestClient http;

    @Autowired
    private ReactiveMongoTemplate mongo;

    private Notices notices;

    @BeforeEach
    void open() {
        notices = new Notices(http);
    }

    /** Everything that anybody can read of an item. */
    private List<String> everythingReadOf(String item, String subject) {
        var stand = notices.stand();
        var all = new ArrayList<String>();
        var board = "honour-board?division=" + stand.community();
        for (var reader : List.of(
                Token.resident("stranger"),
                Token.of("PARTY_MEMBER"),
                Token.unitAdmin("u"),
                Token.of("AUDITOR").scope(""),
                notices.publisher(),
                stand.staff())) {
            all.add(Stand.text(stand.asked(reader, board)));
            all.add(Stand.text(stand.asked(reader, "honour-board/" + item)));
        }
        for (var staff :
                List.of(notices.publisher(), stand.staff(), Token.of("AUDITOR").scope(""))) {
            all.add(Stand.text(stand.asked(staff, "honour-items?state=SHOWN")));
            all.add(Stand.text(stand.asked(staff, "honour-items/" + item)));
        }
        all.add(Stand.text(stand.asked(Token.resident(subject), "honour-items/own")));
        return all;
    }

    private String recorded() {
        return Stand.text(notices.stand()
                .asked(
                        Token.of("AUDITOR").scope(notices.stand().community().value()),
                        "audit/evaluation-service/entries?limit=200"));
    }

    private String stored(String collection) {
        return mongo.findAll(Document.class, collection)
                .map(Document::toJson)
                .collectList()
                .blockOptional()
                .orElseThrow()
                .toString();
    }

    @Test
    void nobodyReadsANameWithoutConsent(CapturedOutput output) {
        var subject = notices.person("a");
        var item = notices.model(subject);
        notices.appeal(notices.neighbour("b"), item).expectStatus().isOk();

        assertThat(everythingReadOf(item, subject)).noneMatch(text -> text.contains("凤鸣"));
        assertThat(Stand.text(notices.stand().asked(Token.resident("x"), "honour-board/" + item)))
                .contains(Notices.MASKED + "：身边的榜样")
                .contains(Notices.MASKED + "同志（" + Notices.MASKED + "）带头清雪。")
                .doesNotContain(subject);
        assertThat(stored(HonourItem.COLLECTION) + stored("title_awards") + recorded() + output)
                .doesNotContain("凤鸣");
    }

    @Test
    void whoAgreesIsNamedUntilTheyTakeItBack() {
        var subject = notices.person("a");
        var item = notices.model(subject);

        notices.consent(subject, item, true).expectStatus().isOk();
        assertThat(notices.board().getFirst().getString("name")).isEqualTo(Notices.NAME);
        assertThat(notices.board().getFirst().getString("line")).isEqualTo(Notices.NAME + "：身边的榜样");

        notices.consent(subject, item, false).expectStatus().isOk();
        assertThat(everythingReadOf(item, subject)).noneMatch(text -> text.contains("凤鸣"));
    }

    @Test
    void nobodyAgreesForAnother() {
        var item = notices.model(notices.person("a"));

        notices.consent("another", item, true).expectStatus().isNotFound();
        notices.stand()
                .post(notices.publisher(), "honour-board/" + item + "/consent", "{\"given\":true}")
                .expectStatus()
                .isForbidden();
        assertThat(notices.board().getFirst().getBoolean("consent")).isFalse();
    }

    @Test
    void aTitleIsShownWithoutItsHoldersName() {
        var stand = notices.stand();
        var award = stand.awarded(stand.title(3), notices.person("a"));
        notices.publish("{'kind':'TITLE','divisionCode':'C','awardId':'" + award + "','line':'张三丰当选','body':'张三丰热心公益'}")
                .expectStatus()
                .isCreated();

        var shown = notices.board().getFirst();
        assertThat(List.of(shown.getString("titleName"), shown.getString("name"), shown.getString("line")))
                .containsExactly("最美居民", "张**", "张**当选");
        assertThat(shown.toJson()).doesNotContain("三丰");
    }

    @Test
    void staffReadItForAReasonThatIsOnRecord() {
        var item = notices.model(notices.person("a"));
        var path = "honour-items/" + item + "/personal-data/disclosure";
        var why = "{\"reason\":\"制作荣誉证书\"}";

        assertThat(Stand.read(notices.stand().post(notices.publisher(), path, why))
                        .getString("name"))
                .isEqualTo(Notices.NAME);
        notices.stand().post(notices.publisher(), path, "{}").expectStatus().isBadRequest();
        notices.stand()
                .post(notices.stand().community(2), path, why)
                .expectStatus()
                .isNotFound();
        assertThat(recorded()).contains("personal-data-disclosed").contains("制作荣誉证书");
    }
}
