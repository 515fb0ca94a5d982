package uk.safeguarding.suite.sample;

import static uk.safeguarding.suite.sample.SampleDiary.body;

import java.time.LocalDate;
import java.util.List;
import uk.safeguarding.suite.sample.SampleDiary.Body;
import uk.safeguarding.suite.sample.SampleTable.Row;

/// Writes what the table of looked-after children tells as requests to the cases service: for each child a period of
/// care with its legal statuses, placements, reviewing officer, education, education plans and reviews, and its end.
final class LookedAfterChildren {

    private static final String SERVICE = "cases";

    /// Days before its completion on which work on an education plan began, if the child was looked after by then.
    private static final int DAYS_OF_PLANNING = 7;

    /// From when on each child who came into care had a family time plan at once, and by when each other child had one.
    private static final LocalDate PLANS_AT_ONCE = LocalDate.of(2012, 10, 1);

    private static final LocalDate PLANS_FOR_ALL = LocalDate.of(2013, 9, 2);

    private final SampleDiary diary;

    LookedAfterChildren(SampleDiary diary) {
        this.diary = diary;
    }

    void write(List<Row> children) {
        children.forEach(this::write);
    }

    private void write(Row child) {
        String reference = child.text("child");
        LocalDate started = child.date("started");
        diary.post(
                started,
                SERVICE,
                "/v1/children",
                SampleName.of(reference)
                        .into(body().with("childReference", reference))
                        .with("birthDate", child.date("born"))
                        .with("sex", child.text("sex"))
                        .from("child:" + reference));
        diary.post(
                started,
                SERVICE,
                "/v1/periods-of-care",
                body().with("childId", "@child:" + reference)
                        .with("startedOn", started)
                        .with("categoryOfNeed", child.text("need"))
                        .with("homePostcode", child.text("home"))
                        .from("period-of-care:" + reference));
        writeSpans(child);
        writePlans(child);
        writeReviews(child);
        writeFamilyTime(child);
        diary.put(
                child.date("ceased"),
                SERVICE,
                "/v1/periods-of-care/" + period(child) + "/cessation",
                body().with("ceasedOn", child.date("ceased")).with("reasonCeased", child.text("reason")));
    }

    private void writeSpans(Row child) {
        int number = 0;
        for (List<String> status : child.things("legalStatuses")) {
            LocalDate from = LocalDate.parse(status.getFirst());
            Body request = ofPeriod(child)
                    .with("code", status.get(1))
                    .with("from", from)
                    .from(id("legal-status", child, ++number));
            diary.post(from, SERVICE, "/v1/legal-statuses", request);
        }
        number = 0;
        for (List<String> placement : child.things("placements")) {
            writePlacement(child, placement, ++number);
        }
        LocalDate started = child.date("started");
        diary.post(
                started,
                SERVICE,
                "/v1/iro-allocations",
                body().with("childId", "@child:" + child.text("child"))
                        .with("staffId", "IRO")
                        .with("from", started)
                        .from(id("iro-allocation", child, 1)));
        number = 0;
        for (List<String> school : child.things("education")) {
            LocalDate from = LocalDate.parse(school.getFirst());
            diary.post(
                    from.isBefore(started) ? started : from,
                    SERVICE,
                    "/v1/education-placements",
                    body().with("childId", "@child:" + child.text("child"))
                            .with("kind", school.get(1))
                            .with("from", from)
                            .from(id("education-placement", child, ++number)));
        }
    }

    /// Words of a placement: first day, type, provider, postcode with `_` for its space unless it is an adoptive one,
    /// and why the child moved there unless it is the first.
    private void writePlacement(Row child, List<String> words, int number) {
        LocalDate from = LocalDate.parse(words.getFirst());
        Body request = ofPeriod(child)
                .with("from", from)
                .with("placementType", words.get(1))
                .with("provider", words.get(2));
        for (String word : words.subList(3, words.size())) {
            boolean postcode = word.contains("_");
            request.with(postcode ? "postcode" : "reasonForChange", word.replace('_', ' '));
        }
        diary.post(from, SERVICE, "/v1/placements", request.from(id("placement", child, number)));
    }

    private void writePlans(Row child) {
        int number = 0;
        for (List<String> plan : child.things("educationPlans")) {
            LocalDate completed = LocalDate.parse(plan.getFirst());
            LocalDate begun = completed.minusDays(DAYS_OF_PLANNING);
            LocalDate initiated = begun.isBefore(child.date("started")) ? child.date("started") : begun;
            String id = id("personal-education-plan", child, ++number);
            diary.post(
                    initiated,
                    SERVICE,
                    "/v1/personal-education-plans",
                    ofPeriod(child).with("initiatedOn", initiated).from(id));
            diary.put(
                    completed,
                    SERVICE,
                    "/v1/personal-education-plans/@" + id + "/completion",
                    body().with("completedOn", completed));
        }
    }

    private void writeReviews(Row child) {
        int number = 0;
        for (List<String> review : child.things("reviews")) {
            LocalDate heldOn = LocalDate.parse(review.getFirst());
            diary.post(
                    heldOn,
                    SERVICE,
                    "/v1/reviews",
                    ofPeriod(child)
                            .with("heldOn", heldOn)
                            .with("participation", review.get(1))
                            .with("chairStaffId", "IRO")
                            .from(id("review", child, ++number)));
        }
    }

    /// Family time with the mother, which no table tells of: all children have a plan by then who have stayed so long.
    private void writeFamilyTime(Row child) {
        LocalDate started = child.date("started");
        LocalDate from = started.isBefore(PLANS_AT_ONCE) ? PLANS_FOR_ALL : started;
        if (from.isBefore(child.date("ceased"))) {
            diary.post(
                    from,
                    SERVICE,
                    "/v1/family-time-plans",
                    ofPeriod(child)
                            .with("relation", "MOTHER")
                            .with("kind", "DIRECT")
                            .with("frequency", "FORTNIGHTLY")
                            .with("orderedByCourt", false)
                            .with("from", from)
                            .from(id("family-time-plan", child, 1)));
        }
    }

    private static Body ofPeriod(Row child) {
        return body().with("periodOfCareId", period(child));
    }

    private static String period(Row child) {
        return "@period-of-care:" + child.text("child");
    }

    private static String id(String record, Row child, int number) {
        return record + ":" + child.text("child") + "-" + number;
    }
}
