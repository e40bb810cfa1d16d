package org.linli.partymember.activity;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Those who have signed up, in the order in which they came; each once. */
record Seats(List<Seat> list) {

    Optional<Seat> of(String personId) {
        return list.stream().filter(seat -> seat.isOf(personId)).findFirst();
    }

    /** From 1; 0 for who is not among them. */
    int placeOf(String personId) {
        return IntStream.range(0, list.size())
                .filter(i -> list.get(i).isOf(personId))
                .map(i -> i + 1)
                .findFirst()
                .orElse(0);
    }

    Seats with(Seat another) {
        return new Seats(Stream.concat(list.stream(), Stream.of(another)).toList());
    }

    Seats without(String personId) {
        return new Seats(list.stream().filter(seat -> !seat.isOf(personId)).toList());
    }

    Seats changed(String personId, UnaryOperator<Seat> how) {
        return new Seats(list.stream()
                .map(seat -> seat.isOf(personId) ? how.apply(seat) : seat)
                .toList());
    }

    int attended() {
        return (int) list.stream().filter(seat -> seat.attendance() != null).count();
    }
}
