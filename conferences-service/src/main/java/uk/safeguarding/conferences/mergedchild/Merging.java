package uk.safeguarding.conferences.mergedchild;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.intake.Arrival;
import uk.safeguarding.platform.intake.Envelope;
import uk.safeguarding.platform.intake.UnsoundEvent;
import uk.safeguarding.platform.intake.UnsoundEvent.Reason;

/// That a child was found to be another, or that this was taken back.
///
/// @param recordId the child's record in the cases service
/// @param into     the pseudonym under which the child is known; null when it is its own again
record Merging(
        UUID recordId,
        long revision,
        String localAuthority,
        String subject,
        @Nullable String into) {

    private static final String MERGED = "cases.child.merged.v1";
    private static final String UNMERGED = "cases.child.unmerged.v1";

    /// Whether it is one of the events that tell of this; all others of the topic are not for this service.
    static boolean isTold(Arrival arrival) {
        String type = arrival.headers().get("ce_type");
        return MERGED.equals(type) || UNMERGED.equals(type);
    }

    /// @throws UnsoundEvent if it is not what the cases service can have sent
    static Merging of(Arrival arrival) throws UnsoundEvent {
        Envelope envelope = Envelope.of(arrival);
        JsonNode data = arrival.data();
        if (data.path("revision").longValue() != envelope.revision()) {
            throw new UnsoundEvent(Reason.SCHEMA_BROKEN, "revision");
        }
        if (!Envelope.isPseudonym(envelope.subject())) {
            throw new UnsoundEvent(Reason.HEADER_INVALID, "ce_subject");
        }
        UUID recordId = UUID.fromString(text(data, "childId", Envelope::isId));
        String into = envelope.type().equals(MERGED)
                ? text(data, "into", other -> Envelope.isPseudonym(other) && !other.equals(envelope.subject()))
                : null;
        return new Merging(recordId, envelope.revision(), envelope.localAuthority(), envelope.subject(), into);
    }

    private static String text(JsonNode data, String field, Predicate<String> form) throws UnsoundEvent {
        JsonNode value = data.path(field);
        if (!value.isTextual() || !form.test(value.textValue())) {
            throw new UnsoundEvent(Reason.SCHEMA_BROKEN, field);
        }
        return value.textValue();
    }
}
