package uk.safeguarding.suite.sample;

import static uk.safeguarding.suite.sample.SampleDiary.body;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.safeguarding.suite.sample.SampleDiary.Body;

/// The year 2017-18 of a safeguarding and quality assurance service whose council is not named: the figures of its
/// annual
/// report, on invented people. Fifty children came into care in 2015 and stay; everything else follows from their
/// numbers.
final class ServiceSample {

    static final int CHILDREN = 50;

    private static final String SERVICE = "cases";
    private static final LocalDate FIRST_DAY = LocalDate.of(2017, 4, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2018, 3, 31);
    private static final List<String> PARTICIPATION = List.of("PN1", "PN1", "PN2", "PN1", "PN5", "PN6", "PN1", "PN3");

    private final SampleDiary diary = new SampleDiary();

    private ServiceSample() {}

    static List<String> lines() {
        ServiceSample sample = new ServiceSample();
        for (int number = 0; number < CHILDREN; number++) {
            sample.write(new Child(number));
        }
        for (int number = 2; number < CHILDREN; number += 10) {
            sample.writeSiblings(new Child(number), new Child(number + 1));
        }
        new NobodysRecords(sample.diary, 2017).write();
        new ServiceQuality(sample.diary).write();
        return sample.diary.lines(LocalDate.of(2000, 1, 1), LAST_DAY.plusYears(1));
    }

    /// A child by its number, from 0.
    record Child(int number) {

        String reference() {
            return "SVC-%04d".formatted(number + 1);
        }

        LocalDate cameIntoCare() {
            return LocalDate.of(2015, 4, 14).plusDays(2L * number);
        }

        /// From 2003 to 2010: under 16 in March 2018, over 4 in 2015.
        LocalDate born() {
            return LocalDate.of(2003 + number % 8, 1 + number % 12, 1 + number % 28);
        }

        /// One in four has moved within two years, and somewhat more.
        boolean moved() {
            return number % 4 == 0;
        }

        LocalDate movedOn() {
            return LocalDate.of(2016, 6, 1).plusDays(11L * number);
        }

        /// Four children took no part in any review of the year.
        boolean withdrawn() {
            return number % 12 == 5;
        }

        /// Seven had one late review in the year.
        boolean hadLateReview() {
            return number % 7 == 3;
        }

        String officer() {
            return number % 2 == 0 ? "IRO" : "IRO-2";
        }

        String period() {
            return "@period-of-care:" + reference();
        }

        String id(String record, int ordinal) {
            return record + ":" + reference() + "-" + ordinal;
        }
    }

    private void write(Child child) {
        LocalDate started = child.cameIntoCare();
        diary.post(
                started,
                SERVICE,
                "/v1/children",
                SampleName.of(child.reference())
                        .into(body().with("childReference", child.reference()))
                        .with("birthDate", child.born())
                        .with("sex", child.number() % 5 < 3 ? "M" : "F")
                        .from("child:" + child.reference()));
        diary.post(
                started,
                SERVICE,
                "/v1/periods-of-care",
                body().with("childId", "@child:" + child.reference())
                        .with("startedOn", started)
                        .with("categoryOfNeed", child.number() % 6 == 0 ? "N2" : "N1")
                        .from("period-of-care:" + child.reference()));
        diary.post(
                started,
                SERVICE,
                "/v1/legal-statuses",
                of(child).with("code", "C2").with("from", started).from(child.id("legal-status", 1)));
        diary.post(
                started,
                SERVICE,
                "/v1/iro-allocations",
                body().with("childId", "@child:" + child.reference())
                        .with("staffId", child.officer())
                        .with("from", started)
                        .from(child.id("iro-allocation", 1)));
        writePlacements(child);
        writeReviews(child);
        writeContacts(child);
        if (child.number() % 10 == 0) {
            writeCare(child);
        }
        diary.post(
                started.plusDays(14),
                SERVICE,
                "/v1/family-time-plans",
                of(child)
                        .with("relation", child.number() % 2 == 0 ? "MOTHER" : "GRANDPARENT")
                        .with("kind", "DIRECT")
                        .with("frequency", "MONTHLY")
                        .with("supervised", child.number() % 3 == 0)
                        .with("orderedByCourt", child.number() % 4 == 0)
                        .with("from", started.plusDays(14))
                        .from(child.id("family-time-plan", 1)));
    }

    /// As care began: the plan, the first visit, and the pack for the child.
    private void writeCare(Child child) {
        LocalDate soon = child.cameIntoCare().plusDays(5);
        diary.post(
                soon,
                SERVICE,
                "/v1/care-plans",
                of(child)
                        .with("preparedOn", soon)
                        .with("permanencePlan", "LONG_TERM_FOSTERING")
                        .with("healthPlan", true)
                        .with("personalEducationPlan", true)
                        .with("familyTime", true)
                        .with("placementPlan", true)
                        .with("staffId", "SOCIAL-WORKER")
                        .from(child.id("care-plan", 1)));
        diary.post(
                soon,
                SERVICE,
                "/v1/visits",
                of(child)
                        .with("visitedOn", soon)
                        .with("seen", true)
                        .with("seenAlone", true)
                        .with("bedroomSeen", true)
                        .with("staffId", "SOCIAL-WORKER")
                        .from(child.id("visit", 1)));
        diary.post(
                soon,
                SERVICE,
                "/v1/resource-packs",
                of(child)
                        .with("audience", "CHILD")
                        .with("issuedOn", soon)
                        .with("version", "2.0")
                        .with("how", "EXPLAINED_IN_PERSON")
                        .with("staffId", "SOCIAL-WORKER")
                        .from(child.id("resource-pack", 1)));
    }

    /// Together from when the second came into care, until the first moved, if they did.
    private void writeSiblings(Child first, Child second) {
        LocalDate both = second.cameIntoCare();
        List<Map<String, Object>> arrangements = new ArrayList<>(List.of(SiblingGroups.together(both)));
        if (first.moved()) {
            arrangements.add(SiblingGroups.apart(first.movedOn(), "NO_PLACEMENT_FOR_GROUP"));
        }
        new SiblingGroups(diary)
                .write(
                        first.reference(),
                        both,
                        List.of(
                                SiblingGroups.member(first.reference(), "FULL"),
                                SiblingGroups.member(second.reference(), "FULL")),
                        arrangements);
    }

    private void writePlacements(Child child) {
        diary.post(
                child.cameIntoCare(),
                SERVICE,
                "/v1/placements",
                of(child)
                        .with("from", child.cameIntoCare())
                        .with("placementType", "U4")
                        .with("provider", "PR1")
                        .from(child.id("placement", 1)));
        if (child.moved()) {
            diary.post(
                    child.movedOn(),
                    SERVICE,
                    "/v1/placements",
                    of(child)
                            .with("from", child.movedOn())
                            .with("placementType", "U6")
                            .with("provider", "PR4")
                            .with("reasonForChange", "CARPL")
                            .from(child.id("placement", 2)));
        }
    }

    /// The first after 20 days, the second within three months of it, the others within six; nothing after the year.
    private void writeReviews(Child child) {
        LocalDate heldOn = child.cameIntoCare().plusDays(20);
        boolean late = child.hadLateReview();
        for (int ordinal = 1; !heldOn.isAfter(LAST_DAY); ordinal++) {
            boolean inYear = !heldOn.isBefore(FIRST_DAY);
            diary.post(
                    heldOn,
                    SERVICE,
                    "/v1/reviews",
                    of(child)
                            .with("heldOn", heldOn)
                            .with(
                                    "participation",
                                    inYear && child.withdrawn()
                                            ? "PN7"
                                            : PARTICIPATION.get((child.number() + ordinal) % PARTICIPATION.size()))
                            .with("chairStaffId", child.officer())
                            .from(child.id("review", ordinal)));
            if (inYear && ordinal % 2 == 0) {
                writePapers(child, child.id("review", ordinal), heldOn);
            }
            LocalDate due = heldOn.plusMonths(ordinal == 1 ? 3 : 6);
            boolean lateNow = late && !due.isBefore(FIRST_DAY) && due.isBefore(LAST_DAY.minusDays(30));
            heldOn = lateNow ? due.plusDays(9) : due.minusDays(1);
            late = late && !lateNow;
        }
    }

    /// The social worker's report, what the child contributed, the minutes written for the child, and what was said of
    /// it.
    private void writePapers(Child child, String review, LocalDate heldOn) {
        String path = "/v1/reviews/@" + review;
        boolean late = child.number() % 5 == 0;
        diary.post(
                heldOn,
                SERVICE,
                path + "/reports",
                body().with("author", "SOCIAL_WORKER")
                        .with("submittedOn", heldOn.minusDays(late ? 1 : 9))
                        .from("review-report:" + review));
        diary.post(
                heldOn,
                SERVICE,
                path + "/invitations",
                body().with("role", "CARER")
                        .with("invitedOn", heldOn.minusDays(15))
                        .with("attendance", "ATTENDED")
                        .from("review-invitation:" + review));
        diary.post(
                heldOn,
                SERVICE,
                path + "/contributions",
                body().with("author", "CHILD")
                        .with("mode", "DRAWING")
                        .with("receivedOn", heldOn.minusDays(2))
                        .from("review-contribution:" + review));
        diary.post(
                heldOn,
                SERVICE,
                path + "/decisions",
                body().with("text", "A place in the swimming club is found")
                        .with("ownerRole", "CARER")
                        .with("dueOn", heldOn.plusDays(60))
                        .from("review-decision:" + review));
        diary.post(
                heldOn.plusDays(10),
                SERVICE,
                path + "/documents",
                body().with("kind", "CHILD_FRIENDLY_MINUTES")
                        .with("completedOn", heldOn.plusDays(10))
                        .from("review-document:" + review));
        diary.post(
                heldOn.plusDays(14),
                SERVICE,
                path + "/feedback",
                body().with("respondent", child.number() % 3 == 0 ? "CARER" : "CHILD")
                        .with("rating", child.number() % 7 == 0 ? "FAIR" : "VERY_GOOD")
                        .with("givenOn", heldOn.plusDays(14))
                        .from("review-feedback:" + review));
    }

    /// A visit between reviews in 2016-17, with every fifth child a call besides; in 2017-18 two visits and a midway
    /// check.
    private void writeContacts(Child child) {
        List<Body> contacts = new ArrayList<>();
        contacts.add(contact(child, "VISIT", LocalDate.of(2016, 11, 21)).with("seenAlone", true));
        if (child.number() % 5 == 0) {
            contacts.add(contact(child, "CALL", LocalDate.of(2017, 2, 13)));
        }
        contacts.add(contact(child, "VISIT", LocalDate.of(2017, 6, 5)).with("seenAlone", child.number() % 3 != 0));
        contacts.add(contact(child, "MIDWAY_CHECK", LocalDate.of(2017, 10, 9))
                .with("planProgress", child.number() % 9 == 0 ? "DELAYED" : "ON_COURSE"));
        contacts.add(contact(child, "VISIT", LocalDate.of(2018, 1, 15)).with("seenAlone", true));
        for (int i = 0; i < contacts.size(); i++) {
            Body contact = contacts.get(i);
            LocalDate on = LocalDate.parse((String) contact.fields().get("contactedOn"));
            diary.post(on, SERVICE, "/v1/iro-contacts", contact.from(child.id("iro-contact", i + 1)));
        }
    }

    private static Body contact(Child child, String kind, LocalDate on) {
        return of(child)
                .with("kind", kind)
                .with("contactedOn", on.plusDays(child.number() % 20))
                .with("staffId", child.officer());
    }

    private static Body of(Child child) {
        return body().with("periodOfCareId", child.period());
    }
}
