package org.linli.grid.catalogue.matter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.Deadline;
import org.linli.event.ListKind;
import org.linli.grid.catalogue.matter.MatterFacts.Handler;
import org.linli.grid.day.Period;

/**
 * A matter as it is sent in.
 *
 * @param code its own within the district, the same in every version
 * @param category from the widest to the narrowest
 * @param admittedUntil the day after the last one
 */
public record MatterBody(
        @NotNull @Pattern(regexp = CODE) String code,

        @NotNull ListKind kind,
        @NotBlank @Size(max = 200) String name,

        @NotNull @Size(min = 1, max = 3) List<@NotNull @Pattern(regexp = "[^/|]{1,50}") String> category,

        @NotNull @Valid HandlerBody handler,
        @Nullable @Valid DeadlineBody deadline,
        @Nullable LocalDate admittedFrom,
        @Nullable LocalDate admittedUntil) {

    /** What a matter's code looks like. */
    public static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    public record HandlerBody(
            @NotNull @Pattern(regexp = "\\S{1,64}") String code,
            @NotBlank @Size(max = 100) String name) {}

    public record DeadlineBody(
            @NotNull @Valid LimitBody sign, @NotNull @Valid LimitBody handle) {}

    public record LimitBody(@NotNull @Min(1) @Max(1_000) Integer amount, Deadline.@NotNull Unit unit) {

        Deadline.Limit limit() {
            return new Deadline.Limit(amount, unit);
        }
    }

    /** Whether it is admitted for no day at all. */
    public boolean endsBeforeItBegins() {
        return Period.of(admittedFrom, admittedUntil).isEmpty();
    }

    /** As an entry that comes with an upload. */
    public Matter matter(String version, long upload) {
        var facts = new MatterFacts(
                kind,
                name.strip(),
                category.stream().map(String::strip).toList(),
                new Handler(handler.code, handler.name.strip()),
                deadline == null ? null : new Deadline(deadline.sign.limit(), deadline.handle.limit()));
        return Matter.of(version, upload, code, facts, Period.of(admittedFrom, admittedUntil));
    }
}
