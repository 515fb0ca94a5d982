package uk.safeguarding.reporting.intake;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.function.Function;
import uk.safeguarding.reporting.facts.FactColumn;
import uk.safeguarding.reporting.facts.FactTable;
import uk.safeguarding.reporting.facts.RecordType;
import uk.safeguarding.reporting.intake.UnsoundEvent.Reason;

/// An event whose headers and form are sound: what is left to object is for the constraints of its table to say.
///
/// Fields that the table does not have are left out, because producers may add some before this service learns of them.
record Event(Arrival arrival, Envelope envelope, FactTable table, ObjectNode data) {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .reader();

    /// @throws UnsoundEvent if it is not an event that `arrival.source()` can have sent
    static Event read(Arrival arrival, Function<RecordType, FactTable> tables) throws UnsoundEvent {
        Envelope envelope = Envelope.of(arrival);
        RecordType record = RecordType.ofEventType(envelope.type())
                .filter(known -> arrival.source().equals("/" + known.service() + "-service"))
                .orElseThrow(() -> new UnsoundEvent(Reason.TYPE_UNKNOWN, "ce_type"));
        Event event = new Event(arrival, envelope, tables.apply(record), parse(arrival));
        event.check();
        return event;
    }

    private static ObjectNode parse(Arrival arrival) throws UnsoundEvent {
        try {
            if (arrival.value() != null && READER.readTree(arrival.value()) instanceof ObjectNode data) {
                return data;
            }
        } catch (JsonProcessingException e) {
            throw new UnsoundEvent(
                    Reason.NOT_PARSEABLE,
                    "line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr());
        } catch (IOException e) {
            throw new UnsoundEvent(Reason.NOT_PARSEABLE, "not UTF-8");
        }
        throw new UnsoundEvent(Reason.NOT_PARSEABLE, "not a JSON object");
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
