package org.linli.request.course;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.event.PetitionKind;
import org.linli.request.course.OrderState.Accepted;
import org.linli.request.course.OrderState.InHand;
import org.linli.request.course.OrderState.Refused;
import org.linli.request.course.OrderState.Signed;
import org.linli.request.course.OrderState.Submitted;
import org.linli.request.course.OrderState.Suspended;

/** What may be asked for when, and what granting it leads to. One petition of a kind waits at a time. */
final class Petitions {

    private static final int EXTENSIONS = 2;

    private Petitions() {}

    static boolean mayAsk(Course course, Deed.Ask ask, Instant at) {
        var free = course.petitions(ask.kind()).noneMatch(Petition::isPending);
        return free
                && isForAsker(course, ask)
                && switch (ask.kind()) {
                    case EXTENSION -> mayBeExtended(course) && ask.limit() != null;
                    case SUSPENSION -> mayBeSuspended(course) && withinAYear(ask.until(), at);
                    case OVERTIME_APPEAL -> course.state().taker() != null && neverAsked(course, ask.kind());
                    case UNREASONABLE -> isWorkedOnOrAnswered(course) && neverAsked(course, ask.kind());
                    case RETURN_TO_HOTLINE -> mayGoBack(course);
                };
    }

    /** What goes back to the hotline is the community's to ask, everything else whose order it is. */
    private static boolean isForAsker(Course course, Deed.Ask ask) {
        return ask.kind() == PetitionKind.RETURN_TO_HOTLINE
                ? ask.by() == null
                : ask.by() != null && ask.by().equals(course.state().taker());
    }

    private static boolean mayBeExtended(Course course) {
        var granted = course.petitions(PetitionKind.EXTENSION)
                .filter(Petition::isGranted)
                .count();
        return granted < EXTENSIONS && course.state().isWithTaker();
    }

    private static boolean mayBeSuspended(Course course) {
        return !course.granted(PetitionKind.SUSPENSION) && isWorkedOn(course);
    }

    private static boolean withinAYear(@Nullable Instant until, Instant at) {
        return until != null
                && until.isAfter(at)
                && !until.isAfter(at.atOffset(ZoneOffset.UTC).plusYears(1).toInstant());
    }

    /** Whether the hotline may still take it back: nobody has been sent it yet. What a unit gave back is not pushed on. */
    private static boolean mayGoBack(Course course) {
        return course.state() instanceof Submitted || course.state() instanceof Accepted;
    }

    private static boolean isWorkedOn(Course course) {
        return course.state() instanceof Signed || course.state() instanceof InHand;
    }

    private static boolean isWorkedOnOrAnswered(Course course) {
        return isWorkedOn(course) || Transitions.isAnswered(course);
    }

    private static boolean neverAsked(Course course, PetitionKind kind) {
        return course.petitions(kind).findAny().isEmpty();
    }

    /** A petition that waits is refused at any time; granted only as long as it would still have an effect. */
    static Optional<Course> decided(Course course, Deed.Decide decision) {
        return course.petitions().stream()
                .filter(petition -> petition.number() == decision.number() && petition.isPending())
                .findFirst()
                .flatMap(petition -> decision.granted()
                        ? granted(course, petition).map(next -> next.decided(decision))
                        : Optional.of(course.decided(decision)));
    }

    private static Optional<Course> granted(Course course, Petition petition) {
        var legal = switch (petition.kind()) {
            case EXTENSION -> mayBeExtended(course);
            case SUSPENSION -> mayBeSuspended(course);
            case OVERTIME_APPEAL, UNREASONABLE -> true;
            case RETURN_TO_HOTLINE -> mayGoBack(course);
        };
        return legal ? Optional.of(effect(course, petition)) : Optional.empty();
    }

    private static Course effect(Course course, Petition petition) {
        return switch (petition.kind()) {
            case EXTENSION, OVERTIME_APPEAL, UNREASONABLE -> course;
            case SUSPENSION -> suspended(course, petition);
            case RETURN_TO_HOTLINE -> course.to(new Refused(petition.reason()));
        };
    }

    private static Course suspended(Course course, Petition petition) {
        var unit = course.state().unit();
        var until = petition.until();
        if (unit == null || until == null) {
            throw new IllegalStateException("only what a unit works on is suspended, and until some time: " + petition);
        }
        return course.to(new Suspended(unit, course.state().stage(), until));
    }
}
