package uk.safeguarding.reporting.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import uk.safeguarding.platform.record.Ids;

/// What an authority's practitioners might have recorded: records of several kinds, changed, corrected and voided,
/// each event at an instant of its own. The same seed gives the same history but for ids.
public final class RandomHistory {

    private static final LocalDate FIRST_DAY = LocalDate.of(2013, 4, 1);

    private final Random random;
    private final String authority;
    private Instant time = Instant.parse("2014-01-01T00:00:00Z");

    /// @param authority a code of its own, by which the history is found again
    public RandomHistory(long seed, String authority) {
        this.random = new Random(seed);
        this.authority = authority;
    }

    /// In the order of recording.
    public List<SampleEvent> of(int records) {
        List<SampleEvent> open = new ArrayList<>();
        List<SampleEvent> history = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            SampleEvent first = recorded(first(random.nextInt(6)));
            open.add(first);
            history.add(first);
            while (random.nextInt(3) > 0 && !open.isEmpty()) {
                int which = random.nextInt(open.size());
                SampleEvent next = recorded(next(open.get(which)));
                history.add(next);
                if (next.type().contains(".voided.")) {
                    open.remove(which);
                } else {
                    open.set(which, next);
                }
            }
        }
        return history;
    }

    private SampleEvent recorded(SampleEvent event) {
        time = time.plus(1 + random.nextInt(1_000_000), ChronoUnit.MICROS);
        return event.header("ce_time", time.toString()).header("ce_localauthority", authority);
    }

    private SampleEvent first(int kind) {
        return switch (kind) {
            case 0 -> event("cases.review.scheduled.v1", "reviewId", review());
            case 1 -> event("cases.period-of-care.started.v1", "periodOfCareId", periodOfCare());
            case 2 -> event("conferences.child-protection-plan.started.v1", "childProtectionPlanId", plan());
            case 4 -> event("cases.access-relationship.granted.v1", "accessRelationshipId", relationship());
            case 3 -> event("conferences.conference.scheduled.v1", "conferenceId", conference());
            default -> event("lado.allegation.recorded.v1", "allegationId", allegation());
        };
    }

    private SampleEvent next(SampleEvent now) {
        String record =
                now.type().substring(0, now.type().lastIndexOf('.', now.type().length() - 4));
        return switch (random.nextInt(6)) {
            case 0 -> now.next(record + ".voided.v1").with("voided", true);
            case 1, 2 -> change(now.next(record + ".corrected.v1").with("corrected", true));
            default -> change(now.next(now.type()));
        };
    }

    /// Another state of the same record.
    private SampleEvent change(SampleEvent event) {
        Map<String, Object> data = switch (event.type().split("\\.", 3)[1]) {
            case "review" -> review();
            case "period-of-care" -> periodOfCare();
            case "child-protection-plan" -> plan();
            case "conference" -> conference();
            case "access-relationship" -> relationship();
            default -> allegation();
        };
        return event.becoming(data);
    }

    private static SampleEvent event(String type, String id, Map<String, Object> data) {
        return SampleEvent.of(type, id, Ids.next(), 1, data);
    }

    private Map<String, Object> review() {
        LocalDate due = day();
        Map<String, Object> review = new LinkedHashMap<>(Map.of(
                "periodOfCareId", id(),
                "ordinal", 1 + random.nextInt(5),
                "rule", "LATER_REVIEW",
                "clockStarted", due.minusMonths(6).toString(),
                "dueOn", due.toString(),
                "ageYears", random.nextInt(18)));
        if (random.nextBoolean()) {
            review.put("heldOn", due.plusDays(random.nextInt(30) - 20).toString());
            review.put("participation", "PN" + random.nextInt(8));
            review.put("chair", SampleEvent.SUBJECT);
        }
        return review;
    }

    private Map<String, Object> periodOfCare() {
        LocalDate start = day();
        Map<String, Object> period = new LinkedHashMap<>(
                Map.of("startedOn", start.toString(), "categoryOfNeed", "N" + (1 + random.nextInt(8))));
        if (random.nextBoolean()) {
            period.put("ceasedOn", start.plusDays(random.nextInt(400)).toString());
            period.put("reasonCeased", "E4A");
        }
        return period;
    }

    private Map<String, Object> plan() {
        String category = List.of("NEG", "PHY", "SAB", "EMO").get(random.nextInt(4));
        return Map.of(
                "startedOn", day().toString(),
                "initialCategory", category,
                "latestCategory", category,
                "categories", List.of(Map.of("category", category, "from", day().toString())),
                "previousPlans", random.nextInt(3));
    }

    private Map<String, Object> conference() {
        LocalDate due = day();
        return Map.of(
                "kind",
                "REVIEW",
                "rule",
                "FIRST_REVIEW_CONFERENCE",
                "clockStarted",
                due.minusMonths(3).toString(),
                "dueOn",
                due.toString(),
                "children",
                List.of(Map.of("child", SampleEvent.SUBJECT, "dueOn", due.toString(), "ageYears", 4)),
                "riskFactors",
                random.nextBoolean() ? List.of("3A", "3B", "20") : List.of());
    }

    private Map<String, Object> relationship() {
        Map<String, Object> relationship = new LinkedHashMap<>(Map.of(
                "partyKind",
                random.nextBoolean() ? "PERSON" : "TEAM",
                "party",
                SampleEvent.SUBJECT,
                "kind",
                "ALLOCATED",
                "from",
                FIRST_DAY.toString()));
        if (random.nextBoolean()) {
            relationship.put("to", day().toString());
        }
        return relationship;
    }

    private Map<String, Object> allegation() {
        return Map.of(
                "referralId",
                id(),
                "receivedOn",
                day().toString(),
                "sector",
                random.nextBoolean() ? "EDUCATION_PRIMARY" : "SPORT_AND_LEISURE",
                "children",
                random.nextBoolean() ? List.of(SampleEvent.SUBJECT) : List.of());
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(730));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
