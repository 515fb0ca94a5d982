package uk.safeguarding.suite.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.suite.bench.Caseload.OpenReview;

/// What [Writes] makes the service write: after the look for the idempotency key, in one transaction, the key, the
/// review held, the next one scheduled and the care plan to be brought up to date, each with its event and its audit.
/// What is written is sound: relay and reporting have the same work with it.
final class PlainWrites implements Operation {

    private static final int MONTHS = 6;
    private static final int DAYS_TO_UPDATE = 14;
    private static final String PLAN_RULE = "CARE_PLAN_AFTER_REVIEW_10_WORKING_DAYS";

    private final PlainPool pool;
    private final Caseload caseload;
    private final String authority;

    PlainWrites(PlainPool pool, Caseload caseload, String authority) {
        this.pool = pool;
        this.caseload = caseload;
        this.authority = authority;
    }

    @Override
    public void once() throws Exception {
        OpenReview review = caseload.next();
        pool.use(connection -> {
            UUID key = UUID.randomUUID();
            String route = "PUT /v1/reviews/" + review.id() + "/outcome";
            seeKey(connection, route, key);
            connection.setAutoCommit(false);
            try {
                hold(connection, review, route, key);
                updatePlan(connection, review);
                OpenReview next = schedule(connection, review);
                connection.commit();
                caseload.add(next);
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }

    private void hold(Connection connection, OpenReview review, String route, UUID key) throws SQLException {
        UUID id = UUID.fromString(review.id());
        execute(connection, """
                select r.*, p.*, c.* from review r join period_of_care p on p.id = r.period_of_care_id
                join child c on c.id = p.child_id where r.id = ?""", id);
        execute(connection, """
                insert into idempotency_key (client, route, key, body_hash, status, location, revision)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", client(), route, key, "0".repeat(64), 200, null, 2L);
        append(connection, review, "cases.review.held.v1", id, 2, held(review));
        execute(
                connection,
                """
                update review set held_on = ?, participation = ?, chair_staff_id = ?, revision = ?, changed_by = ?, changed_at = now(),
                    change = 'CHANGED', reason_code = null, reason = null, fell_away_on = null, due_on = ?, clock_started = ?,
                    ordinal = ?, period_of_care_id = ?, source_system = null, source_id = null, voided = false
                where id = ? and revision = ?""",
                review.dueOn(),
                "PN1",
                "IRO",
                2L,
                client(),
                review.dueOn(),
                review.clockStarted(),
                review.ordinal(),
                period(review),
                id,
                1L);
    }

    /// The care plan is to be brought up to date after the review.
    private void updatePlan(Connection connection, OpenReview review) throws SQLException {
        execute(connection, "select * from care_plan where period_of_care_id = ? and not voided", period(review));
        UUID plan = UUID.randomUUID();
        LocalDate due = review.dueOn().plusDays(DAYS_TO_UPDATE);
        append(connection, review, "cases.care-plan.scheduled.v1", plan, 1, planned(review, plan, due));
        execute(
                connection,
                """
                insert into care_plan (id, local_authority, revision, source_system, source_id, voided, recorded_by, changed_by,
                    changed_at, change, reason_code, reason, period_of_care_id, ordinal, rule, clock_started, due_on, persons)
                values (?, ?, ?, null, null, false, ?, ?, now(), 'CREATED', null, null, ?, ?, ?, ?, ?, array[?])""",
                plan,
                authority,
                1L,
                client(),
                client(),
                period(review),
                review.ordinal() + 1,
                PLAN_RULE,
                review.dueOn(),
                due,
                UUID.fromString(review.childId()));
    }

    /// @return the next review
    private OpenReview schedule(Connection connection, OpenReview review) throws SQLException {
        execute(
                connection,
                "select * from review where period_of_care_id = ? and not voided and ordinal = ?",
                period(review),
                review.ordinal() + 1);
        UUID next = UUID.randomUUID();
        LocalDate due = review.dueOn().plusMonths(MONTHS);
        append(connection, review, "cases.review.scheduled.v1", next, 1, scheduled(review, next, due));
        execute(
                connection,
                """
                insert into review (id, local_authority, revision, source_system, source_id, voided, recorded_by, changed_by,
                    changed_at, change, reason_code, reason, period_of_care_id, ordinal, clock_started, due_on, held_on,
                    fell_away_on, participation, chair_staff_id, persons)
                values (?, ?, ?, null, null, false, ?, ?, now(), 'CREATED', null, null, ?, ?, ?, ?, null, null, null, null,
                    array[?])""",
                next,
                authority,
                1L,
                client(),
                client(),
                period(review),
                review.ordinal() + 1,
                review.dueOn(),
                due,
                UUID.fromString(review.childId()));
        return new OpenReview(
                next.toString(),
                1,
                review.childId(),
                review.periodOfCareId(),
                review.ordinal() + 1,
                review.dueOn(),
                due);
    }

    private void append(Connection connection, OpenReview review, String type, UUID record, long revision, String data)
            throws SQLException {
        execute(
                connection,
                """
                insert into outbox (id, type, subject, subject_key, local_authority, record_id, revision, traceparent, data)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                UUID.randomUUID(),
                type,
                subject(review),
                "k1",
                authority,
                record,
                revision,
                null,
                data);
        PlainAudit.insert(connection, authority, "recordReviewOutcome", "CHANGED", record, review.childId());
    }

    private static void seeKey(Connection connection, String route, UUID key) throws SQLException {
        execute(connection, """
                select body_hash, status, location, revision from idempotency_key
                where client = ? and route = ? and key = ? and recorded_at > now() - interval '24 hours'""", client(), route, key);
    }

    private static String held(OpenReview review) {
        return """
                {"reviewId":"%s","revision":2,"periodOfCareId":"%s","ordinal":%d,"rule":"REVIEW_LATER_6_MONTHS",\
                "clockStarted":"%s","dueOn":"%s","heldOn":"%s","participation":"PN1","ageYears":10,"chair":"%s"}""".formatted(
                        review.id(),
                        review.periodOfCareId(),
                        review.ordinal(),
                        review.clockStarted(),
                        review.dueOn(),
                        review.dueOn(),
                        subject(review));
    }

    private static String scheduled(OpenReview review, UUID next, LocalDate due) {
        return """
                {"reviewId":"%s","revision":1,"periodOfCareId":"%s","ordinal":%d,"rule":"REVIEW_LATER_6_MONTHS",\
                "clockStarted":"%s","dueOn":"%s","ageYears":10}""".formatted(next, review.periodOfCareId(), review.ordinal() + 1, review.dueOn(), due);
    }

    private static String planned(OpenReview review, UUID plan, LocalDate due) {
        return """
                {"carePlanId":"%s","revision":1,"periodOfCareId":"%s","ordinal":%d,"rule":"%s",\
                "clockStarted":"%s","dueOn":"%s","ageYears":10}""".formatted(plan, review.periodOfCareId(), review.ordinal() + 1, PLAN_RULE, review.dueOn(), due);
    }

    /// A pseudonym in form, the same for the same child.
    private static String subject(OpenReview review) {
        return (review.childId() + "-".repeat(43)).substring(0, 43);
    }

    private static UUID period(OpenReview review) {
        return UUID.fromString(review.periodOfCareId());
    }

    private static String client() {
        return "00000000-0000-0000-0000-000000000000";
    }

    private static void execute(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
