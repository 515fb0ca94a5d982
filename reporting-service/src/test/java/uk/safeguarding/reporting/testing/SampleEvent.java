package uk.safeguarding.reporting.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import uk.safeguarding.platform.intake.Arrival;
import uk.safeguarding.platform.record.Ids;
import uk.safeguarding.platform.testing.TestKafka;

/// An event as a producer would send it. Each call gives a changed copy.
///
/// @param service `cases`, `conferences` or `lado`
/// @param headers all that are sent, by name
public record SampleEvent(String service, Map<String, String> headers, Map<String, Object> data) {

    public static final String AUTHORITY = "E06000017";
    public static final String SUBJECT = "an-invented-pseudonym-of-43-characters-0001";

    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param type such as `cases.review.held.v1`
    /// @param data without the record's id and revision
    public static SampleEvent of(String type, String idField, UUID recordId, long revision, Map<String, Object> data) {
        String service = type.substring(0, type.indexOf('.'));
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put(idField, recordId.toString());
        whole.put("revision", revision);
        whole.putAll(data);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", Ids.next().toString());
        headers.put("ce_source", "/" + service + "-service");
        headers.put("ce_type", type);
        headers.put("ce_subject", SUBJECT);
        headers.put("ce_time", Instant.now().truncatedTo(ChronoUnit.MICROS).toString());
        headers.put("ce_localauthority", AUTHORITY);
        headers.put("ce_subjectkey", "k1");
        headers.put("ce_revision", Long.toString(revision));
        headers.put("content-type", "application/json");
        return new SampleEvent(service, headers, whole);
    }

    /// A review that is due, in its first revision.
    public static SampleEvent reviewScheduled(UUID reviewId) {
        return of(
                "cases.review.scheduled.v1",
                "reviewId",
                reviewId,
                1,
                Map.of(
                        "periodOfCareId",
                        Ids.next().toString(),
                        "ordinal",
                        1,
                        "rule",
                        "FIRST_REVIEW",
                        "clockStarted",
                        "2013-06-03",
                        "dueOn",
                        "2013-07-01",
                        "ageYears",
                        9));
    }

    /// The next revision of the same record.
    public SampleEvent next(String type) {
        long revision = ((Number) data.get("revision")).longValue() + 1;
        return with("revision", revision)
                .header("ce_revision", Long.toString(revision))
                .header("ce_type", type)
                .header("ce_id", Ids.next().toString())
                .header("ce_time", Instant.now().truncatedTo(ChronoUnit.MICROS).toString());
    }

    public SampleEvent with(String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(data);
        changed.put(field, value);
        return new SampleEvent(service, headers, changed);
    }

    /// The same record and revision in another state.
    public SampleEvent becoming(Map<String, Object> state) {
        Map<String, Object> changed = new LinkedHashMap<>();
        data.forEach((field, value) -> {
            if (changed.isEmpty() || field.equals("revision") || value.equals(true)) {
                changed.put(field, value);
            }
        });
        changed.putAll(state);
        return new SampleEvent(service, headers, changed);
    }

    public SampleEvent without(String field) {
        Map<String, Object> changed = new LinkedHashMap<>(data);
        changed.remove(field);
        return new SampleEvent(service, headers, changed);
    }

    public SampleEvent header(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(name, value);
        return new SampleEvent(service, changed, data);
    }

    public SampleEvent withoutHeader(String name) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.remove(name);
        return new SampleEvent(service, changed, data);
    }

    public UUID id() {
        return UUID.fromString(headers.get("ce_id"));
    }

    public String type() {
        return headers.get("ce_type");
    }

    public byte[] value() {
        try {
            return JSON.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As it stands in Kafka, by its subject in one partition.
    public ProducerRecord<byte[], byte[]> record() {
        return record(value());
    }

    /// The same on the partition of another record.
    public ProducerRecord<byte[], byte[]> behind(ProducerRecord<byte[], byte[]> other) {
        ProducerRecord<byte[], byte[]> own = record();
        return new ProducerRecord<>(own.topic(), null, other.key(), own.value(), own.headers());
    }

    /// The same with other bytes.
    @SuppressWarnings("ParameterName")
    public ProducerRecord<byte[], byte[]> record(byte[] value) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                TestKafka.topic("safeguarding." + service + ".v1"),
                headers.getOrDefault("ce_subject", SUBJECT).getBytes(StandardCharsets.UTF_8),
                value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /// As it arrives, at an offset of its own.
    public Arrival arrival(long offset) {
        return new Arrival("/" + service + "-service", "none", 0, offset, null, value(), headers);
    }
}
