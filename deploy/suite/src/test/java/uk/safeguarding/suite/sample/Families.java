package uk.safeguarding.suite.sample;

import static uk.safeguarding.suite.sample.SampleDiary.body;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import uk.safeguarding.suite.sample.SampleDiary.Body;
import uk.safeguarding.suite.sample.SampleTable.Row;

/// Writes what the table of families tells as requests to the conferences service: the family and its children, the
/// strategy discussion and the enquiries it initiated, and each conference with a decision for every child.
///
/// What is decided of a child is one word: the category of a plan that starts (or, at a review, that the plan goes on
/// with), `NO` for no plan, `+` for a plan that goes on as it is, `-` for one that ends, `.` for a child who is not
/// discussed. Of a transfer in, the strategy discussion's day is that of the other authority's notice.
final class Families {

    private static final String SERVICE = "conferences";
    private static final List<String> AT_THE_STRATEGY_DISCUSSION =
            List.of("CHILDRENS_SOCIAL_CARE", "POLICE", "HEALTH_VISITING", "EDUCATION");

    private final SampleDiary diary;

    Families(SampleDiary diary) {
        this.diary = diary;
    }

    void write(List<Row> families) {
        families.forEach(this::write);
    }

    private void write(Row family) {
        LocalDate known = family.date("strategyDiscussion");
        List<List<String>> children = family.things("children");
        for (List<String> child : children) {
            diary.post(
                    known,
                    SERVICE,
                    "/v1/children",
                    SampleName.of(child.getFirst())
                            .into(body().with("childReference", child.getFirst()))
                            .with("birthDate", child.get(2))
                            .with("sex", child.get(1))
                            .from("child:" + child.getFirst()));
        }
        String reference = family.text("family");
        diary.post(
                known,
                SERVICE,
                "/v1/families",
                body().with("familyReference", reference)
                        .with("childIds", ids(children))
                        .from("family:" + reference));
        List<List<String>> conferences = family.things("conferences");
        if (conferences.isEmpty() || !conferences.getFirst().get(1).equals("TRANSFER_IN")) {
            writeEnquiries(family, known, children);
        }
        LocalDate before = known;
        for (int i = 0; i < conferences.size(); i++) {
            writeConference(family, conferences.get(i), i + 1, before);
            before = LocalDate.parse(conferences.get(i).getFirst());
        }
    }

    private void writeEnquiries(Row family, LocalDate day, List<List<String>> children) {
        String discussion = "strategy-discussion:" + family.text("family");
        diary.post(
                day,
                SERVICE,
                "/v1/strategy-discussions",
                body().with("familyId", "@family:" + family.text("family"))
                        .with("heldOn", day)
                        .with("initiatedSection47", true)
                        .with("childIds", ids(children))
                        .with("agencies", AT_THE_STRATEGY_DISCUSSION)
                        .from(discussion));
        boolean conference = !family.has("noConferenceOn");
        LocalDate concluded = conference ? betweenThatAndConference(family, day) : family.date("noConferenceOn");
        for (List<String> child : children) {
            String enquiry = "section-47-enquiry:" + child.getFirst();
            diary.post(
                    day,
                    SERVICE,
                    "/v1/section-47-enquiries",
                    body().with("strategyDiscussionId", "@" + discussion)
                            .with("childId", "@child:" + child.getFirst())
                            .with("startedOn", day)
                            .from(enquiry));
            diary.put(
                    concluded,
                    SERVICE,
                    "/v1/section-47-enquiries/@" + enquiry + "/conclusion",
                    body().with("concludedOn", concluded).with("outcome", conference ? "CONFERENCE" : "NO_CONFERENCE"));
        }
    }

    private static LocalDate betweenThatAndConference(Row family, LocalDate day) {
        LocalDate conference =
                LocalDate.parse(family.things("conferences").getFirst().getFirst());
        return day.plusDays(day.until(conference, ChronoUnit.DAYS) / 2);
    }

    private void writeConference(Row family, List<String> words, int number, LocalDate clockStarted) {
        LocalDate heldOn = LocalDate.parse(words.getFirst());
        String kind = words.get(1);
        String id = "conference:%s-%d".formatted(family.text("family"), number);
        List<List<String>> children = family.things("children");
        List<Object> decisions = new ArrayList<>();
        for (int i = 0; i < children.size(); i++) {
            String word = words.get(2 + i);
            if (!word.equals(".")) {
                decisions.add(decision(children.get(i).getFirst(), kind, word).fields());
            }
        }
        Body request =
                body().with("familyId", "@family:" + family.text("family")).with("kind", kind);
        if (kind.equals("TRANSFER_IN")) {
            request.with("clockStarted", clockStarted);
        }
        request.with(
                "outcome",
                body().with("heldOn", heldOn)
                        .with("chairStaffId", "CP-CHAIR")
                        .with("quorate", true)
                        .with("decisions", decisions)
                        .with("riskFactors", family.words("factors"))
                        .fields());
        diary.post(heldOn, SERVICE, "/v1/conferences", request.from(id));
        new Attendances(diary).write(id, heldOn, oldest(children, heldOn));
    }

    private static Body decision(String child, String kind, String word) {
        Body decision = body().with("childId", "@child:" + child);
        return switch (word) {
            case "NO" -> decision.with("decision", "NO_PLAN");
            case "+" -> decision.with("decision", "PLAN_CONTINUED");
            case "-" -> decision.with("decision", "PLAN_ENDED");
            default ->
                decision.with("decision", kind.equals("REVIEW") ? "PLAN_CONTINUED" : "PLAN_STARTED")
                        .with("category", word);
        };
    }

    /// The age of the oldest child.
    private static int oldest(List<List<String>> children, LocalDate day) {
        return children.stream()
                .map(child -> LocalDate.parse(child.get(2)))
                .mapToInt(born -> (int) ChronoUnit.YEARS.between(born, day))
                .max()
                .orElseThrow();
    }

    private static List<String> ids(List<List<String>> children) {
        return children.stream().map(child -> "@child:" + child.getFirst()).toList();
    }
}
