package org.linli.request.hotline;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.event.EventJson;
import org.linli.event.RequestEvent;
import org.linli.request.course.Deed;
import org.linli.request.course.HistoryEntry;
import org.linli.request.delivery.Message;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a hotline is sent, as JSON. */
final class Callback {

    private static final int FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What an event says of itself, of the request, or of a member: either said elsewhere, or not the hotline's to know. */
    private static final Set<String> LEFT_OUT = Set.of("eventId", "subject", "sequence", "order", "memberId", "at");

    private Callback() {}

    /** The part that may lie in the store: the number, and what the event tells but for who is concerned. */
    static String content(String number, RequestEvent event) {
        var facts = (ObjectNode) JSON.readTree(EventJson.write(event));
        facts.remove(LEFT_OUT);
        var content = JSON.createObjectNode().put("number", number);
        content.set("facts", facts);
        return JSON.writeValueAsString(content);
    }

    /** @param said the history's entry, with what was said; empty where nothing was */
    static String body(String orderId, Message message, Optional<HistoryEntry> said) {
        var content = JSON.readTree(message.content());
        var body = JSON.createObjectNode()
                .put("format", FORMAT)
                .put("number", content.required("number").stringValue())
                .put("orderId", orderId)
                .put("sequence", message.sequence())
                .put("step", message.type())
                .put("at", message.at().toString());
        body.set("facts", content.required("facts"));
        said.map(entry -> text(entry.deed())).ifPresent(text -> body.put("text", text));
        said.map(HistoryEntry::deed)
                .filter(Deed.Ask.class::isInstance)
                .map(Deed.Ask.class::cast)
                .ifPresent(ask -> body.set("asked", asked(ask)));
        return JSON.writeValueAsString(body);
    }

    private static ObjectNode asked(Deed.Ask ask) {
        var asked = JSON.createObjectNode();
        var limit = ask.limit();
        var until = ask.until();
        if (limit != null) {
            asked.put("amount", limit.amount()).put("unit", limit.unit().name());
        }
        if (until != null) {
            asked.put("until", until.toString());
        }
        return asked;
    }

    /** What the hotline is to read, of what was said. */
    private static @Nullable String text(Deed deed) {
        return switch (deed) {
            case Deed.Answer(var _, var text) -> text;
            case Deed.TakeInHand(var _, var text) -> text;
            case Deed.Return(var _, var _, var text) -> text;
            case Deed.Refuse(var reason) -> reason;
            case Deed.Reopen(var reason) -> reason;
            case Deed.Withdraw(var reason) -> reason;
            case Deed.Ask ask -> ask.reason();
            case Deed.Decide(var _, var _, var reason) -> reason;
            case Deed.Submit _, Deed.Accept _, Deed.Dispatch _, Deed.Settle _, Deed.Sign _, Deed.Claim _ -> null;
            case Deed.FollowUp _, Deed.Rate _, Deed.Close _, Deed.Merge _, Deed.Supervise _, Deed.Urge _ -> null;
            case Deed.Assist _, Deed.Contribute _, Deed.Resume _, Deed.Warn _, Deed.Escalate _ -> null;
        };
    }

    private static final Map<String, Class<? extends Deed>> TOLD = Map.of(
            Step.ANSWERED.name(), Deed.Answer.class,
            Step.IN_HAND.name(), Deed.TakeInHand.class,
            Step.RETURNED.name(), Deed.Return.class,
            Step.REFERRED.name(), Deed.Return.class,
            Step.REFUSED.name(), Deed.Refuse.class,
            Step.REOPENED.name(), Deed.Reopen.class,
            Step.WITHDRAWN.name(), Deed.Withdraw.class,
            Step.PETITIONED.name(), Deed.Ask.class,
            Step.DECIDED.name(), Deed.Decide.class);

    /** Whether a deed is what a step tells of, and said something. */
    static boolean tells(Deed deed, String step) {
        return Optional.ofNullable(TOLD.get(step))
                .filter(type -> type.isInstance(deed))
                .isPresent();
    }
}
