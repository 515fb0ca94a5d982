package uk.safeguarding.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safeguarding.platform.intake.Arrival;
import uk.safeguarding.platform.record.Ids;
import uk.safeguarding.reporting.testing.Facts;
import uk.safeguarding.reporting.testing.Producer;
import uk.safeguarding.reporting.testing.SampleEvent;

@QuarkusTest
class IntakeTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    @Inject
    Projector projector;

    private final Producer producer = new Producer();

    @AfterEach
    void close() {
        producer.close();
    }

    @Nested
    class A_sound_event {

        @Test
        void is_a_fact_of_its_record() {
            UUID review = Ids.next();
            SampleEvent event = SampleEvent.reviewScheduled(review);
            producer.send(event);

            awaitFact(event);
            assertThat(Facts.column("select due_on from reviews_known('infinity') where review_id = ?", review))
                    .containsExactly("2013-07-01");
            assertThat(Facts.column("select event_type from inbox where event_id = ?", event.id()))
                    .containsExactly("cases.review.scheduled.v1");
        }

        @Test
        void is_one_fact_however_often_it_comes() {
            SampleEvent event = SampleEvent.reviewScheduled(Ids.next());
            producer.send(event, event, event);
            producer.send(event);
            SampleEvent last = SampleEvent.reviewScheduled(Ids.next());
            producer.send(last);

            awaitFact(last);
            assertThat(Facts.count("select count(*) from review_fact where event_id = ?", event.id()))
                    .isOne();
            assertThat(Facts.count("select count(*) from inbox where event_id = ?", event.id()))
                    .isOne();
        }

        @Test
        void may_come_after_the_one_that_replaced_it() {
            UUID review = Ids.next();
            SampleEvent first = SampleEvent.reviewScheduled(review);
            SampleEvent second = first.next("cases.review.held.v1")
                    .with("heldOn", "2013-06-28")
                    .with("participation", "PN1");
            producer.send(second, first);

            awaitFact(first);
            assertThat(Facts.column("select held_on from reviews_known('infinity') where review_id = ?", review))
                    .containsExactly("2013-06-28");
        }

        @Test
        void may_have_fields_that_this_version_does_not_know() {
            SampleEvent event = SampleEvent.reviewScheduled(Ids.next()).with("weather", "fine");
            producer.send(event);

            awaitFact(event);
        }

        @Test
        void that_voids_its_record_takes_it_out_of_what_is_known() {
            UUID review = Ids.next();
            SampleEvent first = SampleEvent.reviewScheduled(review);
            SampleEvent voided = first.next("cases.review.voided.v1").with("voided", true);
            producer.send(first, voided);

            awaitFact(voided);
            assertThat(Facts.column("select review_id from reviews_known('infinity') where review_id = ?", review))
                    .isEmpty();
            assertThat(Facts.column(
                            "select due_on from reviews_known((select recorded_at from review_fact where event_id = ?)) where review_id = ?",
                            first.id(),
                            review))
                    .containsExactly("2013-07-01");
        }
    }

    @Nested
    class An_event_that_cannot_be_believed {

        @ParameterizedTest
        @ValueSource(strings = {"", "no JSON", "{\"reviewId\":", "[]", "\"text\"", "{} {}", "{\"a\": 1, \"a\": 2}"})
        void is_parked_when_its_bytes_are_not_one_object(String bytes) {
            SampleEvent event = SampleEvent.reviewScheduled(Ids.next());
            sendAndGoOn(List.of(event.record(bytes.getBytes(StandardCharsets.UTF_8))));

            assertParked(event, "NOT_PARSEABLE");
            assertThat(Facts.column(
                            "select convert_from(event_value, 'UTF8') from parked_event where event_id = ?",
                            event.id()))
                    .containsExactly(bytes);
        }

        @Test
        void is_parked_when_its_bytes_are_no_text() {
            SampleEvent event = SampleEvent.reviewScheduled(Ids.next());
            sendAndGoOn(List.of(event.record(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0x80})));

            assertParked(event, "NOT_PARSEABLE");
        }

        @Test
        void is_parked_when_it_has_no_bytes_at_all() {
            SampleEvent event = SampleEvent.reviewScheduled(Ids.next());
            sendAndGoOn(List.of(event.record(null)));

            assertParked(event, "NOT_PARSEABLE");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "cases.weather.changed.v1",
                    "cases.review.exploded.v1",
                    "cases.review.held.v2",
                    "lado.allegation.recorded.v1"
                })
        void is_parked_when_its_type_is_not_known_on_this_topic(String type) {
            SampleEvent event = SampleEvent.reviewScheduled(Ids.next()).header("ce_type", type);
            sendAndGoOn(List.of(event.record()));

            assertParked(event, "TYPE_UNKNOWN");
        }

        @ParameterizedTest
        @CsvSource({
            "dueOn,         tomorrow",
            "dueOn,         2013-02-30",
            "dueOn,         20130701",
            "periodOfCareId, 7",
            "rule,          a rule with spaces",
            "chair,         A Chair by Name",
        })
        void is_parked_when_a_field_is_not_what_it_should_be(String field, String value) {
            SampleEvent event = SampleEvent.reviewScheduled(Ids.next()).with(field, value);
            sendAndGoOn(List.of(event.record()));

            assertParked(event, "SCHEMA_BROKEN");
        }

        @Test
        void is_parked_when_a_number_is_a_text_or_a_date_a_number() {
            SampleEvent text = SampleEvent.reviewScheduled(Ids.next()).with("ordinal", "1");
            SampleEvent number = SampleEvent.reviewScheduled(Ids.next()).with("dueOn", 20_130_701);
            sendAndGoOn(List.of(text.record(), number.record()));

            assertParked(text, "SCHEMA_BROKEN");
            assertParked(number, "SCHEMA_BROKEN");
        }

        @ParameterizedTest
        @ValueSource(strings = {"reviewId", "revision", "dueOn", "ordinal", "ageYears"})
        void is_parked_when_a_field_is_missing(String field) {
            SampleEvent event = SampleEvent.reviewScheduled(Ids.next()).without(field);
            sendAndGoOn(List.of(event.record()));

            assertParked(event, "SCHEMA_BROKEN");
        }

        @Test
        void is_parked_when_it_has_a_character_that_no_text_has() {
            SampleEvent event = SampleEvent.reviewScheduled(Ids.next()).with("rule", "FIRST\u0000REVIEW");
            sendAndGoOn(List.of(event.record()));

            assertParked(event, "SCHEMA_BROKEN");
        }

        @Test
        void is_parked_when_another_event_has_its_revision() {
            SampleEvent one = SampleEvent.reviewScheduled(Ids.next());
            SampleEvent other = one.header("ce_id", Ids.next().toString()).with("dueOn", "2013-08-01");
            sendAndGoOn(List.of(one.record(), other.record()));

            assertParked(other, "SCHEMA_BROKEN");
            assertThat(Facts.column("select due_on from review_fact where event_id = ?", one.id()))
                    .containsExactly("2013-07-01");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "ce_id",
                    "ce_type",
                    "ce_source",
                    "ce_time",
                    "ce_subject",
                    "ce_localauthority",
                    "ce_subjectkey",
                    "ce_revision",
                    "ce_specversion"
                })
        void is_parked_when_a_header_is_missing_or_senseless(String header) {
            SampleEvent missing = SampleEvent.reviewScheduled(Ids.next()).withoutHeader(header);
            SampleEvent senseless = SampleEvent.reviewScheduled(Ids.next()).header(header, "sense\u0000less");
            long before = parked(header);
            sendAndGoOn(List.of(missing.record(), senseless.record()));

            assertThat(parked(header)).isEqualTo(before + 2);
        }

        private long parked(String header) {
            return Facts.count("select count(*) from parked_event where detail = ?", header);
        }

        @Test
        void does_not_hold_back_the_sound_ones_of_its_batch() {
            SampleEvent[] sound = new SampleEvent[200];
            List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
            for (int i = 0; i < 250; i++) {
                SampleEvent event = SampleEvent.reviewScheduled(Ids.next());
                boolean broken = i % 5 == 4;
                records.add(broken ? event.with("ordinal", -1).record() : event.record());
                if (!broken) {
                    sound[i - i / 5] = event;
                }
            }
            long before = Facts.count("select count(*) from parked_event");
            producer.send(records);

            awaitFact(sound[199]);
            assertThat(Facts.count("select count(*) from parked_event")).isEqualTo(before + 50);
            for (SampleEvent event : sound) {
                awaitFact(event);
            }
        }

        @Test
        void is_parked_once_however_often_it_is_delivered() {
            Map<String, String> headers =
                    SampleEvent.reviewScheduled(Ids.next()).headers();
            Arrival arrival = new Arrival("/cases-service", "again", 0, 7, null, new byte[] {1}, headers);
            assertThat(projected(arrival)).isOne();
            assertThat(projected(arrival)).isOne();

            assertThat(Facts.count("select count(*) from parked_event where topic = 'again'"))
                    .isOne();
        }

        /// Sends them, and behind each, on the same partition, a sound one that has become a fact when this is over.
        private void sendAndGoOn(List<ProducerRecord<byte[], byte[]>> broken) {
            producer.send(broken);
            for (ProducerRecord<byte[], byte[]> one : broken) {
                SampleEvent after = SampleEvent.reviewScheduled(Ids.next());
                producer.send(List.of(after.behind(one)));
                awaitFact(after);
            }
        }

        private void assertParked(SampleEvent event, String reason) {
            assertThat(Facts.column("select reason from parked_event where event_id = ?", event.id()))
                    .containsExactly(reason);
            assertThat(Facts.count("select count(*) from inbox where event_id = ?", event.id()))
                    .isZero();
        }
    }

    private int projected(Arrival arrival) {
        try {
            return projector.project(List.of(arrival));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitFact(SampleEvent event) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Facts.count("select count(*) from review_fact where event_id = ?", event.id()) == 1);
    }
}
