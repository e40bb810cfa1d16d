package org.linli.evaluation.title;

import java.util.List;
import java.util.stream.Stream;
import org.linli.event.DivisionCode;
import org.linli.kit.scoped.ScopeKeys;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Who holds a title in one period. A place is taken in one conditional write, so that there are never more holders than places, and
 * nobody holds the same twice. Every step names its place and may be taken again.
 *
 * @param quota places
 * @param left the last places that were given up or refused: whoever comes late to take one of them does not get it
 */
@Document(HolderRoll.COLLECTION)
@TypeAlias("title-holders")
record HolderRoll(
        @Id String id,
        String titleId,
        DivisionCode division,
        String period,
        int quota,
        List<Holder> holders,
        List<String> left,
        List<String> scopes,
        long version)
        implements Aggregate {

    static final String COLLECTION = "title_holders";

    /** A step that is taken again after so many others is no longer recognised; it is taken again within minutes or never. */
    private static final int REMEMBERED = 1_000;

    /**
     * One who holds it.
     *
     * @param place the award's, as it was when it was approved
     */
    record Holder(String place, String subjectId) {}

    static Change<HolderRoll> empty(TitleAward award) {
        return Change.silent(new HolderRoll(
                idOf(award.titleId(), award.period()),
                award.titleId(),
                award.titleDivision(),
                award.period(),
                award.quota(),
                List.of(),
                List.of(),
                ScopeKeys.of(ScopeKeys.division(award.titleDivision())),
                1));
    }

    static String idOf(String titleId, String period) {
        return titleId + "|" + period;
    }

    /** @throws TitleAwardRefused if there is no place, or they hold it already */
    Change<HolderRoll> take(String place, String subjectId) {
        if (left.contains(place)
                || holders.stream().anyMatch(holder -> holder.place().equals(place))) {
            return Change.none(this);
        }
        if (holders.stream().anyMatch(holder -> holder.subjectId().equals(subjectId))) {
            throw new TitleAwardRefused.HeldAlready();
        }
        if (holders.size() >= quota) {
            throw new TitleAwardRefused.QuotaReached(quota);
        }
        var all = Stream.concat(holders.stream(), Stream.of(new Holder(place, subjectId)))
                .toList();
        return Change.silent(with(all, left));
    }

    /** The place is free again, and is not taken under this name any more. */
    Change<HolderRoll> leave(String place) {
        if (left.contains(place)) {
            return Change.none(this);
        }
        var others =
                holders.stream().filter(holder -> !holder.place().equals(place)).toList();
        var recent = left.stream().skip(Math.max(0, left.size() - REMEMBERED + 1));
        return Change.silent(
                with(others, Stream.concat(recent, Stream.of(place)).toList()));
    }

    boolean holds(String place) {
        return holders.stream().anyMatch(holder -> holder.place().equals(place));
    }

    private HolderRoll with(List<Holder> now, List<String> gone) {
        return new HolderRoll(id, titleId, division, period, quota, now, gone, scopes, version + 1);
    }
}
