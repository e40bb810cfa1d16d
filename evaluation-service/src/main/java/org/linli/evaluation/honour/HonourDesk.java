package org.linli.evaluation.honour;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.honour.HonourBody.NewHonourItem;
import org.linli.evaluation.honour.HonourItem.Honoured;
import org.linli.evaluation.honour.HonourItem.Told;
import org.linli.evaluation.points.Subject;
import org.linli.evaluation.points.SubjectKind;
import org.linli.evaluation.title.GivenTitles;
import org.linli.evaluation.title.GivenTitles.GivenTitle;
import org.linli.evaluation.title.NameVault;
import org.linli.event.DivisionLevel;
import org.linli.kit.identity.Caller;
import org.linli.kit.identity.Scope;
import org.linli.kit.personal.vault.Owner;
import org.linli.kit.problem.NotFound;
import org.linli.kit.store.Change;
import org.linli.kit.store.CommandId;
import org.linli.kit.store.IfMatch;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Carries out commands on items of the board. */
@Component
class HonourDesk {

    private static final Scope ANYWHERE = new Scope.Division("");

    /** Longer, nothing is news. */
    private static final Duration LONGEST = Duration.ofDays(1100);

    private final HonourItems items;
    private final GivenTitles titles;
    private final Residents residents;
    private final NameVault names;
    private final HonourSettings settings;
    private final Clock clock;

    HonourDesk(
            HonourItems items,
            GivenTitles titles,
            Residents residents,
            NameVault names,
            HonourSettings settings,
            Clock clock) {
        this.items = items;
        this.titles = titles;
        this.residents = residents;
        this.names = names;
        this.settings = settings;
        this.clock = clock;
    }

    static Owner ownerOf(String id) {
        return new Owner(HonourItem.COLLECTION, id);
    }

    private HonourAct act(Caller caller) {
        return new HonourAct(caller.subject(), clock.instant());
    }

    Mono<HonourItem> publish(String id, NewHonourItem body, Caller caller) {
        caller.scope().require(body.divisionCode());
        if (body.divisionCode().level().compareTo(DivisionLevel.COMMUNITY) > 0) {
            throw new HonourRefused.Malformed("divisionCode", "应为区县、街道或社区", "is a district, a street or a community");
        }
        return switch (body.kind()) {
            case TITLE -> publishTitle(id, body, caller);
            case ROLE_MODEL -> items.add(published(id, body, told(body), requireSubject(id, body), caller));
            case NOTICE ->
                items.add(published(
                        id,
                        body,
                        told(body),
                        body.subjectId() == null ? nobody(body) : requireSubject(id, body),
                        caller));
        };
    }

    private Change<HonourItem> published(
            String id, NewHonourItem body, Told told, @Nullable Honoured subject, Caller caller) {
        var act = act(caller);
        return HonourItem.publish(
                id, body.divisionCode(), told, subject, expiry(body, act.at()), settings.appealWindow(), act);
    }

    private Instant expiry(NewHonourItem body, Instant now) {
        var until = body.expiresAt() == null
                ? now.plus(settings.shownFor())
                : body.expiresAt().truncatedTo(ChronoUnit.MILLIS);
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            throw new HonourRefused.Malformed("expiresAt", "应在三年以内的将来", "lies ahead, within three years");
        }
        return until;
    }

    private static Told told(NewHonourItem body) {
        if (body.awardId() != null) {
            throw new HonourRefused.Malformed("awardId", "仅称号条目填写", "is of a TITLE only");
        }
        return new Told(body.kind(), null, null, null, kept(body.line(), body), keptBody(body));
    }

    private static String kept(String text, NewHonourItem body) {
        return NameVault.kept(text, body.name());
    }

    private static @Nullable String keptBody(NewHonourItem body) {
        return body.body() == null ? null : kept(body.body(), body);
    }

    private Honoured requireSubject(String id, NewHonourItem body) {
        if (body.subjectKind() == null || body.subjectId() == null) {
            throw new HonourRefused.Malformed("subjectId", "须填写对象", "and subjectKind say whom it is about");
        }
        var subject = new Subject(body.subjectKind(), body.subjectId());
        if ((body.name() == null) != (subject.kind() == SubjectKind.UNIT)) {
            throw new HonourRefused.Malformed("name", "个人须填写姓名，单位不填", "is given of a person, and of a unit it is not");
        }
        return new Honoured(subject.kind(), subject.id(), names.seal(ownerOf(id), body.name()));
    }

    private static @Nullable Honoured nobody(NewHonourItem body) {
        if (body.name() != null || body.subjectKind() != null) {
            throw new HonourRefused.Malformed("subjectId", "须填写对象", "says whom it is about");
        }
        return null;
    }

    /** Asked for again when it is on the board: who is losing it in that very moment is not shown with it. */
    private Mono<HonourItem> publishTitle(String id, NewHonourItem body, Caller caller) {
        var awardId = body.awardId();
        if (awardId == null || body.subjectId() != null || body.subjectKind() != null || body.name() != null) {
            throw new HonourRefused.Malformed(
                    "awardId", "称号条目只填写授予编号", "says whom a TITLE is about, nothing else does");
        }
        return held(caller.scope(), awardId)
                .map(title -> titleItem(id, body, title, caller))
                .flatMap(items::add)
                .flatMap(item -> held(ANYWHERE, awardId)
                        .thenReturn(item)
                        .onErrorResume(HonourRefused.NotHeld.class, lost -> takenBack(item, lost)));
    }

    private Mono<GivenTitle> held(Scope scope, String awardId) {
        return titles.get(scope, awardId)
                .flatMap(title -> title.held() ? Mono.just(title) : Mono.error(new HonourRefused.NotHeld()));
    }

    private Change<HonourItem> titleItem(String id, NewHonourItem body, GivenTitle title, Caller caller) {
        if (!title.home().value().startsWith(body.divisionCode().value())) {
            throw new HonourRefused.Malformed("divisionCode", "应为获誉人所在辖区", "is where whoever holds it is at home");
        }
        var text = body.body() == null ? null : titles.kept(title, body.body());
        var told = new Told(
                HonourKind.TITLE,
                title.awardId(),
                title.titleName(),
                title.period(),
                titles.kept(title, body.line()),
                text);
        var subject = title.subject();
        return published(
                id, body, told, new Honoured(subject.kind(), subject.id(), titles.name(title, ownerOf(id))), caller);
    }

    private Mono<HonourItem> takenBack(HonourItem item, HonourRefused lost) {
        var act = new HonourAct("title-revoked", clock.instant());
        return items.change(ANYWHERE, item.id(), now -> now.takeDown("称号已撤销", act))
                .contextWrite(new CommandId(item.id() + ":lost")::in)
                .then(Mono.error(lost));
    }

    /** What everybody reads, and nothing else. */
    Mono<HonourItem> readByAll(String id) {
        return items.get(ANYWHERE, id)
                .filter(item -> item.isPublic(clock.instant()))
                .switchIfEmpty(Mono.error(() -> new NotFound(id)));
    }

    Mono<HonourItem> consent(Caller caller, String id, IfMatch ifMatch, boolean given) {
        return items.change(
                new Scope.Person(caller.subject()),
                id,
                item -> ifMatch.check(item).consent(given));
    }

    Mono<HonourItem> appeal(Caller caller, String id, String reason) {
        return readByAll(id)
                .flatMap(item -> residents.appellant(item, caller).flatMap(who -> {
                    var at = act(caller).at();
                    var kept = kept(reason, item);
                    var appeal = new Appeal(who.id(), who.isSubject(), kept, at, at.plus(settings.decideWithin()));
                    return items.change(ANYWHERE, id, now -> now.appeal(appeal));
                }));
    }

    Mono<HonourItem> decide(Caller caller, String id, IfMatch ifMatch, HonourBody.HonourDecision body) {
        var act = act(caller);
        return change(caller, id, ifMatch, item -> item.decide(body.outcome(), kept(body.reason(), item), act));
    }

    Mono<HonourItem> takeDown(Caller caller, String id, IfMatch ifMatch, String reason) {
        var act = act(caller);
        return change(caller, id, ifMatch, item -> item.takeDown(kept(reason, item), act));
    }

    private Mono<HonourItem> change(
            Caller caller, String id, IfMatch ifMatch, Function<HonourItem, Change<HonourItem>> decide) {
        return items.change(caller.scope(), id, item -> decide.apply(ifMatch.check(item)));
    }

    private String kept(String text, HonourItem item) {
        var subject = item.subject();
        return subject == null ? text : names.kept(text, ownerOf(item.id()), subject.name());
    }
}
