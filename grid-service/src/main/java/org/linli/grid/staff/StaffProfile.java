package org.linli.grid.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.grid.staff.StaffRefused.NoSpecialist;

/**
 * What someone knows and what there is to do.
 *
 * @param specialties of a specialist
 * @param otherSpecialty of a specialist, in words
 * @param duties in words, the most important first
 */
public record StaffProfile(
        List<Specialty> specialties, @Nullable String otherSpecialty, List<String> duties) {

    /** Of someone of whom no more is known. */
    public static final StaffProfile EMPTY = new StaffProfile(List.of(), null, List.of());

    /**
     * What is known of someone in a role.
     *
     * @throws NoSpecialist if somebody else than a specialist has a specialty
     */
    static StaffProfile of(
            StaffRole role, List<Specialty> specialties, @Nullable String otherSpecialty, List<String> duties) {
        if (role != StaffRole.SPECIALIST && !(specialties.isEmpty() && otherSpecialty == null)) {
            throw new NoSpecialist();
        }
        return new StaffProfile(
                specialties.stream().distinct().sorted().toList(),
                otherSpecialty,
                duties.stream().map(String::strip).toList());
    }
}
