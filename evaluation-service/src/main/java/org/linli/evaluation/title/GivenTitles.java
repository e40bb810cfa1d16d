package org.linli.evaluation.title;

import org.jspecify.annotations.Nullable;
import org.linli.evaluation.points.Subject;
import org.linli.event.DivisionCode;
import org.linli.kit.identity.Scope;
import org.linli.kit.personal.vault.Owner;
import org.linli.kit.personal.vault.Sealed;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells who holds what, for those who make it public. */
@Component
public class GivenTitles {

    private final TitleAwards awards;
    private final NameVault names;

    GivenTitles(TitleAwards awards, NameVault names) {
        this.awards = awards;
        this.names = names;
    }

    /**
     * A title as somebody has it.
     *
     * @param home where they are at home
     * @param name a person's, as the award has it sealed
     * @param held whether it is theirs now
     */
    public record GivenTitle(
            String awardId,
            DivisionCode home,
            String titleName,
            String period,
            Subject subject,
            @Nullable Sealed name,
            boolean held) {}

    /** The award of this id, whatever became of it, if the scope covers it. */
    public Mono<GivenTitle> get(Scope scope, String awardId) {
        return awards.get(scope, awardId)
                .map(award -> new GivenTitle(
                        award.id(),
                        award.division(),
                        award.titleName(),
                        award.period(),
                        award.subject(),
                        award.name(),
                        award.state() instanceof AwardState.Awarded));
    }

    /** The name, sealed for another document. */
    public @Nullable Sealed name(GivenTitle title, Owner owner) {
        return names.moved(TitleAwardView.ownerOf(title.awardId()), title.name(), owner);
    }

    /** A text as it is kept: without the name. */
    public String kept(GivenTitle title, String text) {
        return names.kept(text, TitleAwardView.ownerOf(title.awardId()), title.name());
    }
}
