package uk.safeguarding.cases.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventLogTest {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("yyyy-MM").withZone(ZoneOffset.UTC);

    private List<OutboxTable.Row> rows;

    @BeforeEach
    void some_events_all_below_the_watermark() throws Exception {
        Caseload caseload = new Caseload();
        caseload.start();
        caseload.awaitMore(60);
        caseload.stop();
        rows = OutboxTable.rows();
        Instant last = rows.getLast().recordedAt();
        await().until(() -> EventLogClient.watermark().isAfter(last));
    }

    @Test
    void gives_every_event_once_in_the_order_of_recording() throws IOException {
        assertThat(EventLogClient.all(7))
                .containsExactlyElementsOf(
                        rows.stream().map(OutboxTable.Row::id).toList());
    }

    @Test
    void gives_the_revisions_of_a_record_one_after_the_other() {
        Map<UUID, List<Long>> revisions = rows.stream()
                .collect(Collectors.groupingBy(
                        OutboxTable.Row::recordId, Collectors.mapping(OutboxTable.Row::revision, Collectors.toList())));

        assertThat(revisions.values()).allSatisfy(one -> {
            for (int i = 0; i < one.size(); i++) {
                assertThat(one.get(i)).isEqualTo(i + 1L);
            }
        });
    }

    @Test
    void sums_up_count_and_digest_of_the_ids() {
        List<Map<String, Object>> cells = EventLogClient.summary().getList("summaries");

        assertThat(cells.stream()
                        .collect(Collectors.toMap(
                                cell -> cell.get("type") + " " + cell.get("month"),
                                cell -> cell.get("count") + " " + cell.get("digest"))))
                .isEqualTo(rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.type() + " " + MONTH.format(row.recordedAt()),
                                Collectors.collectingAndThen(Collectors.toList(), EventLogTest::countAndDigest))));
    }

    private static String countAndDigest(List<OutboxTable.Row> rows) {
        long digest = rows.stream().mapToLong(row -> digest(row.id())).sum();
        return rows.size() + " " + Long.toUnsignedString(digest);
    }

    private static long digest(UUID id) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(id.toString().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
