package org.linli.evaluation.purse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.evaluation.points.Points;
import org.linli.evaluation.points.Subject;
import org.linli.kit.store.Aggregate;
import org.linli.kit.store.Change;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * All charges of one person. What they have earned is the ledger's, and spending takes nothing from a board: points that were spent
 * were earned all the same. Every charge names its redemption and may be made again.
 *
 * @param charges in their order, each redemption once
 */
@Document(Purse.COLLECTION)
@TypeAlias("purse")
record Purse(@Id String id, List<Charge> charges, long version) implements Aggregate {

    static final String COLLECTION = "purses";

    /**
     * What one redemption took.
     *
     * @param hundredths 1/100 points
     * @param refunded whether it was given back; it is never taken again
     */
    record Charge(String redemption, long hundredths, boolean refunded) {}

    static String idOf(Subject subject) {
        return subject.kind() + "|" + subject.id();
    }

    static Change<Purse> empty(Subject subject) {
        return Change.silent(new Purse(idOf(subject), List.of(), 1));
    }

    /** In 1/100 points. */
    long spent() {
        return charges.stream()
                .filter(charge -> !charge.refunded())
                .mapToLong(Charge::hundredths)
                .sum();
    }

    /**
     * Takes points for a redemption, once.
     *
     * @param earned in 1/100 points, as the ledger has it
     * @throws NotEnoughPoints if that is more than is left
     */
    Change<Purse> charge(String redemption, long hundredths, long earned) {
        if (of(redemption).isPresent()) {
            return Change.none(this);
        }
        var left = earned - spent();
        if (hundredths > left) {
            throw new NotEnoughPoints(new Points(left), new Points(hundredths));
        }
        return Change.silent(with(new Charge(redemption, hundredths, false)));
    }

    /** Gives back what a redemption took. Where it took nothing yet, it never will. */
    Change<Purse> refund(String redemption) {
        var charge = of(redemption);
        return charge.filter(Charge::refunded).isPresent()
                ? Change.none(this)
                : Change.silent(with(
                        new Charge(redemption, charge.map(Charge::hundredths).orElse(0L), true)));
    }

    /** As {@link #refund}, but leaves no trace where nothing was taken. */
    Change<Purse> undo(String redemption) {
        return of(redemption).isPresent() ? refund(redemption) : Change.none(this);
    }

    private Optional<Charge> of(String redemption) {
        return charges.stream()
                .filter(charge -> charge.redemption().equals(redemption))
                .findFirst();
    }

    private Purse with(Charge one) {
        var others = charges.stream().filter(other -> !other.redemption().equals(one.redemption()));
        return new Purse(id, Stream.concat(others, Stream.of(one)).toList(), version + 1);
    }
}
