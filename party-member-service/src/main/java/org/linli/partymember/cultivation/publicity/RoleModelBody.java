package org.linli.partymember.cultivation.publicity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.linli.event.DivisionCode;

/** What callers send about role models. */
final class RoleModelBody {

    private RoleModelBody() {}

    record Draft(
            @NotBlank @Size(max = 64) String memberId,
            @NotNull DivisionCode divisionCode,
            @NotBlank @Size(max = 100) String title,
            @NotBlank @Size(max = 5000) String text) {

        RoleModel.Piece piece() {
            return new RoleModel.Piece(divisionCode, title, text);
        }
    }

    record Consent(@NotNull Boolean given) {}
}
