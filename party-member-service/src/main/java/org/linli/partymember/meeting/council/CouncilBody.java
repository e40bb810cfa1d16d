package org.linli.partymember.meeting.council;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.partymember.meeting.council.HouseRules.Share;

/** What callers send about councils. */
final class CouncilBody {

    private static final int MOST_PARTS = 100;

    private CouncilBody() {}

    /** A council to be founded. Without rules, two thirds make a quorum and a simple majority carries. */
    record Found(
            @NotBlank @Size(max = 100) String name,
            @NotNull DivisionCode divisionCode,
            @Nullable @Size(max = 100) List<@Valid @NotNull SeatOf> seats,
            @Nullable @Valid Rules rules) {

        List<Seat> seatList() {
            return seats == null ? List.of() : seats.stream().map(SeatOf::seat).toList();
        }

        HouseRules houseRules(HouseRules usual) {
            return rules == null ? usual : rules.houseRules(usual);
        }
    }

    /** Exactly one of the two. */
    record SeatOf(
            @Nullable @Size(min = 1, max = 64) String unitId,
            @Nullable @Size(min = 1, max = 64) String memberId) {

        Seat seat() {
            if (unitId != null && memberId == null) {
                return Seat.unit(unitId);
            }
            if (memberId != null && unitId == null) {
                return Seat.member(memberId);
            }
            throw new CouncilRefused.UnitOrMember();
        }
    }

    /** What is left out is as usual. */
    record Rules(@Nullable Part quorum, HouseRules.@Nullable Majority majority) {

        HouseRules houseRules(HouseRules usual) {
            return new HouseRules(
                    quorum == null ? usual.quorum() : quorum.share(), majority == null ? usual.majority() : majority);
        }
    }

    /** A share such as 2 of 3. */
    record Part(int numerator, int denominator) {

        Share share() {
            if (numerator < 1 || numerator > denominator || denominator > MOST_PARTS) {
                throw new CouncilRefused.BadShare();
            }
            return new Share(numerator, denominator);
        }
    }
}
