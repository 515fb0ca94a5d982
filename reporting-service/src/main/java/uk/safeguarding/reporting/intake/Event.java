package uk.safeguarding.reporting.intake;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.function.Function;
import uk.safeguarding.platform.intake.Arrival;
import uk.safeguarding.platform.intake.Envelope;
import uk.safeguarding.platform.intake.UnsoundEvent;
import uk.safeguarding.platform.intake.UnsoundEvent.Reason;
import uk.safeguarding.reporting.facts.FactColumn;
import uk.safeguarding.reporting.facts.FactTable;
import uk.safeguarding.reporting.facts.RecordType;

/// An event whose headers and form are sound: what is left to object is for the constraints of its table to say.
///
/// Fields that the table does not have are left out, because producers may add some before this service learns of them.
record Event(Arrival arrival, Envelope envelope, FactTable table, ObjectNode data) {

    /// @throws UnsoundEvent if it is not an event that `arrival.source()` can have sent
    static Event read(Arrival arrival, Function<RecordType, FactTable> tables) throws UnsoundEvent {
        Envelope envelope = Envelope.of(arrival);
        RecordType record = RecordType.ofEventType(envelope.type())
                .filter(known -> arrival.source().equals("/" + known.service() + "-service"))
                .orElseThrow(() -> new UnsoundEvent(Reason.TYPE_UNKNOWN, "ce_type"));
        Event event = new Event(arrival, envelope, tables.apply(record), arrival.data());
        event.check();
        return event;
    }

    private void check() throws UnsoundEvent {
        for (FactColumn column : table.columns()) {
            JsonNode value = data.get(column.field());
            if (value != null && !column.takes(value)) {
                throw new UnsoundEvent(Reason.SCHEMA_BROKEN, column.field());
            }
        }
        if (data.path("revision").longValue() != envelope.revision()) {
            throw new UnsoundEvent(Reason.SCHEMA_BROKEN, "revision");
        }
    }

    /// Writes the event as the object that the insert statement of its table takes.
    void writeTo(JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (FactColumn column : table.columns()) {
            JsonNode value = data.get(column.field());
            if (value != null) {
                json.writeFieldName(column.field());
                json.writeTree(value);
            }
        }
        json.writeStringField("eventId", envelope.id().toString());
        json.writeStringField("eventType", envelope.type());
        json.writeStringField("recordedAt", envelope.time().toString());
        json.writeStringField("localAuthority", envelope.localAuthority());
        json.writeStringField("subject", envelope.subject());
        json.writeStringField("subjectKey", envelope.subjectKey());
        json.writeEndObject();
    }
}
