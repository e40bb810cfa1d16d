package org.linli.grid.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.kit.personal.vault.Masked;

/** What callers see. */
sealed interface CareView {

    /**
     * Somebody in need of care, masked.
     *
     * @param responsible who visits them
     * @param level null for who has no need to know
     * @param dueDay of the next visit, which would tell the level; null for who has no need to know and when care has ended
     */
    record Subject(
            String id,
            DivisionCode divisionCode,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String address,
            String responsible,
            @Nullable CareLevel level,
            String since,
            @Nullable LocalDate dueDay,
            @Nullable String endedOn)
            implements CareView {

        static final String PATH = "/api/v1/care-subjects/";

        static Subject of(CareSubject subject, Masked masked, @Nullable CareLevel level) {
            return new Subject(
                    subject.id(),
                    subject.division(),
                    masked.name(),
                    masked.phone(),
                    masked.address(),
                    subject.responsible(),
                    level,
                    subject.since(),
                    level == null ? null : subject.dueDay(),
                    subject.endedOn());
        }
    }

    /** Everything of somebody in need of care, in plain. */
    record Disclosed(String name, @Nullable String phone, String address, CareLevel level, List<LevelChange> history)
            implements CareView {

        static Disclosed of(CareFile file) {
            var phone = file.phone();
            return new Disclosed(
                    file.name().plain(),
                    phone == null ? null : phone.plain(),
                    file.address().plain(),
                    file.level(),
                    file.history());
        }

        @Override
        public String toString() {
            return "Disclosed[***]";
        }
    }

    /** @param note three stars if there is one */
    record Visit(
            String id,
            String subjectId,
            String personId,
            Instant at,
            @Nullable String note) implements CareView {

        static Visit of(CareVisit visit) {
            return new Visit(
                    visit.id(), visit.subjectId(), visit.personId(), visit.at(), visit.note() == null ? null : "***");
        }
    }

    /** What was written down of a visit, in plain. */
    record DisclosedNote(String note) implements CareView {

        @Override
        public String toString() {
            return "DisclosedNote[***]";
        }
    }

    /**
     * A visit that is due.
     *
     * @param responsible who is to make it
     * @param overdue whether it was due before today
     */
    record DueVisit(
            String subjectId,
            DivisionCode divisionCode,
            @Nullable String name,
            @Nullable String address,
            CareLevel level,
            String responsible,
            LocalDate dueDay,
            boolean overdue)
            implements CareView {}
}
