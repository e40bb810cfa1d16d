package org.linli.request.hotline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.event.DivisionCode;
import org.linli.event.PetitionKind;
import org.linli.kit.personal.PersonalData;
import org.linli.kit.personal.vault.Masked;
import org.linli.request.course.Petition;
import org.linli.request.course.Stage;
import org.linli.request.hotline.HotlineDesk.Received;

/** What is shown of the hotline's orders. */
sealed interface HotlineView {

    String PATH = "/api/v1/hotline/orders/";

    /**
     * To the hotline, of an order of its own.
     *
     * @param orderId under which units and staff know it
     * @param petitions that wait for the hotline's decision
     */
    record Standing(
            String number,
            String orderId,
            Stage state,
            DivisionCode gridCode,
            @Nullable String unitId,
            @Nullable String answer,
            List<Asked> petitions,
            Instant receivedAt,
            long version)
            implements HotlineView {

        static Standing of(Received received) {
            var order = received.order();
            return new Standing(
                    received.word().number(),
                    order.id(),
                    order.stage(),
                    order.request().grid(),
                    order.unitId(),
                    order.state().answer(),
                    order.course().petitions().stream()
                            .filter(Asked::isTheHotlines)
                            .map(Asked::of)
                            .toList(),
                    received.word().receivedAt(),
                    order.version());
        }
    }

    /** What somebody asks of the hotline. */
    record Asked(int number, PetitionKind kind, String reason) {

        static boolean isTheHotlines(Petition petition) {
            return petition.isPending()
                    && (petition.kind() == PetitionKind.EXTENSION || petition.kind() == PetitionKind.RETURN_TO_HOTLINE);
        }

        static Asked of(Petition petition) {
            return new Asked(petition.number(), petition.kind(), petition.reason());
        }
    }

    /** To staff: what the hotline said besides what the order itself says; who called and where is masked. */
    record Word(
            String hotline,
            String number,
            SourceChannel channel,
            @Nullable String classCode,
            @Nullable String agency,
            int urges,
            @Nullable String recording,
            @Nullable String callerName,
            @Nullable String callerPhone,
            @Nullable String address,
            Instant receivedAt)
            implements HotlineView {

        static Word of(HotlineOrder word, Masked masked) {
            var details = word.details();
            return new Word(
                    word.partner(),
                    word.number(),
                    details.channel(),
                    details.classCode(),
                    details.agency(),
                    details.urges(),
                    details.recording(),
                    masked.name(),
                    masked.phone(),
                    masked.address(),
                    word.receivedAt());
        }
    }

    /** The caller in plain. */
    record Disclosed(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String address) implements HotlineView {

        static Disclosed of(PersonalData data) {
            var name = data.name();
            var phone = data.phone();
            var address = data.address();
            return new Disclosed(
                    name == null ? null : name.plain(),
                    phone == null ? null : phone.plain(),
                    address == null ? null : address.plain());
        }

        @Override
        public String toString() {
            return "Disclosed[***]";
        }
    }
}
