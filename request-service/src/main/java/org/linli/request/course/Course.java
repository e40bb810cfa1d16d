package org.linli.request.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionLevel;
import org.linli.event.PetitionKind;
import org.linli.request.course.OrderState.Submitted;

/**
 * Where an order stands, as its deeds have left it; the same deeds in the same order lead to the same course.
 *
 * @param firstReceiver null while nobody but who asked has touched it
 * @param assisting units that assist whoever has it (协办)
 * @param returnedBy units that gave it back, in order
 * @param settled whether the joint meeting has named the unit, which may not give it back
 * @param level of the division that answers for it: the community, and after an escalation the next one up
 * @param reopenings how often whoever answered got it again
 * @param petitions in order of their numbers
 * @param call the latest one that came through since it was last answered
 * @param rating what the resident said of it since it was last answered
 */
public record Course(
        OrderState state,
        @Nullable Receiver firstReceiver,
        List<String> assisting,
        List<String> returnedBy,
        boolean settled,
        DivisionLevel level,
        int reopenings,
        List<Petition> petitions,
        @Nullable Call call,
        @Nullable Rating rating) {

    /** Of an order that has just come in. */
    public static final Course BEGINNING = new Course(
            new Submitted(), null, List.of(), List.of(), false, DivisionLevel.COMMUNITY, 0, List.of(), null, null);

    public Course {
        assisting = List.copyOf(assisting);
        returnedBy = List.copyOf(returnedBy);
        petitions = List.copyOf(petitions);
    }

    /** Where the deeds of a history lead. */
    public static Course of(List<HistoryEntry> history) {
        var course = BEGINNING.receivedBy(history.getFirst());
        for (var entry : history.subList(1, history.size())) {
            course = course.after(entry).orElseThrow();
        }
        return course;
    }

    /** Where a deed leads; nowhere if it is not legal here. */
    public Optional<Course> after(Deed deed, Instant at) {
        return Transitions.after(this, deed, at);
    }

    private Optional<Course> after(HistoryEntry entry) {
        return after(entry.deed(), entry.at()).map(next -> next.receivedBy(entry));
    }

    /** The first member of staff, unit or party member who did anything with it stays answerable. */
    public Course receivedBy(HistoryEntry entry) {
        var role = entry.role();
        if (firstReceiver != null || role == null) {
            return this;
        }
        return switch (role) {
            case RESIDENT, HOTLINE, APPRAISER, OPS, AUDITOR -> this;
            case PARTY_MEMBER, GRID_STAFF, COMMUNITY_ADMIN, STREET_ADMIN, DISTRICT_ADMIN, UNIT_ADMIN ->
                with(draft -> draft.firstReceiver = new Receiver(entry.actor(), role));
        };
    }

    /** The lead and the assisting units. */
    public List<String> units() {
        return Stream.concat(Stream.ofNullable(state.unit()), assisting.stream())
                .distinct()
                .toList();
    }

    /** Whether a petition of this kind was granted. */
    public boolean granted(PetitionKind kind) {
        return petitions(kind).anyMatch(Petition::isGranted);
    }

    public Stream<Petition> petitions(PetitionKind kind) {
        return petitions.stream().filter(petition -> petition.kind() == kind);
    }

    Course to(OrderState next) {
        return with(draft -> draft.state = next);
    }

    Course assistedBy(List<String> units) {
        var all = Stream.concat(assisting.stream(), units.stream()).distinct().toList();
        return with(draft -> draft.assisting = all);
    }

    Course leftByAll() {
        return with(draft -> draft.assisting = List.of());
    }

    Course returnedAgain(String unit) {
        var units = Stream.concat(returnedBy.stream(), Stream.of(unit)).toList();
        return leftByAll().with(draft -> draft.returnedBy = units);
    }

    Course settledFor(String unit) {
        return to(new OrderState.Dispatched(unit)).with(draft -> draft.settled = true);
    }

    /** One phase may have gone further up than another that is late after it: the level never sinks. */
    Course raisedTo(DivisionLevel told) {
        return told.compareTo(level) < 0 ? with(draft -> draft.level = told) : this;
    }

    Course reopenedFor(Taker by) {
        return with(draft -> {
            draft.state = switch (by) {
                case Taker.Unit(var unit) -> new OrderState.Dispatched(unit);
                case Taker.Member(var member) -> new OrderState.Claimed(member);
            };
            draft.reopenings = reopenings + 1;
            draft.call = null;
            draft.rating = null;
        });
    }

    Course called(Call result) {
        return result.connected() ? with(draft -> draft.call = result) : this;
    }

    Course rated(Rating given) {
        return with(draft -> draft.rating = given);
    }

    Course asked(Deed.Ask ask) {
        var petition = new Petition(petitions.size() + 1, ask.kind(), ask.reason(), ask.limit(), ask.until(), null);
        var all = Stream.concat(petitions.stream(), Stream.of(petition)).toList();
        return with(draft -> draft.petitions = all);
    }

    Course decided(Deed.Decide decision) {
        var all = petitions.stream()
                .map(petition -> petition.number() == decision.number()
                        ? petition.decided(decision.granted(), decision.reason())
                        : petition)
                .toList();
        return with(draft -> draft.petitions = all);
    }

    private Course with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.course();
    }

    /** What becomes of a course: what a deed does not touch stays as it is. */
    private static final class Draft {

        private OrderState state;
        private @Nullable Receiver firstReceiver;
        private List<String> assisting;
        private List<String> returnedBy;
        private boolean settled;
        private DivisionLevel level;
        private int reopenings;
        private List<Petition> petitions;
        private @Nullable Call call;
        private @Nullable Rating rating;

        Draft(Course from) {
            state = from.state;
            firstReceiver = from.firstReceiver;
            assisting = from.assisting;
            returnedBy = from.returnedBy;
            settled = from.settled;
            level = from.level;
            reopenings = from.reopenings;
            petitions = from.petitions;
            call = from.call;
            rating = from.rating;
        }

        Course course() {
            return new Course(
                    state, firstReceiver, assisting, returnedBy, settled, level, reopenings, petitions, call, rating);
        }
    }
}
