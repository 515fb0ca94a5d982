package uk.safeguarding.suite.sample;

import static uk.safeguarding.suite.sample.SampleDiary.body;

import java.time.LocalDate;
import java.util.List;
import uk.safeguarding.suite.sample.SampleDiary.Body;

/// Writes what a year has that is about no child, and that no report prints: two providers with visits to them and a
/// complaint, and who stood in for the reviewing officer in summer. All of it is settled within the year.
final class NobodysRecords {

    private static final String SERVICE = "cases";

    private final SampleDiary diary;
    private final int year;
    private final String homes;
    private final String fostering;

    /// @param year in whose April it begins
    NobodysRecords(SampleDiary diary, int year) {
        this.diary = diary;
        this.year = year;
        this.homes = "SC%04d01".formatted(year % 100);
        this.fostering = "SC%04d02".formatted(year % 100);
    }

    void write() {
        writeProvider("Sampleton Homes", homes, "PR4");
        writeProvider("Sampleton Fostering", fostering, "PR5");
        writeVisit(homes, on(6, 20), visit("ROUTINE_MONITORING", "SATISFACTORY"));
        String visit = writeVisit(
                fostering, on(10, 9), visit("CONCERN", "ACTIONS_REQUIRED").with("actionsDueOn", on(11, 6)));
        diary.put(
                on(10, 31),
                SERVICE,
                "/v1/provider-visits/@" + visit + "/completion",
                body().with("actionsDoneOn", on(10, 31)).with("actionsCheckedBy", "QUALITY-ASSURANCE-MANAGER"));
        writeComplaint();
        diary.post(
                on(8, 5),
                SERVICE,
                "/v1/iro-covers",
                body().with("staffId", "IRO")
                        .with("coverStaffId", "IRO-2")
                        .with("from", on(8, 5))
                        .with("to", on(8, 19))
                        .with("reason", "LEAVE")
                        .from("iro-cover:" + year));
    }

    private void writeProvider(String name, String urn, String kind) {
        LocalDate inUse = on(4, 2);
        diary.post(
                inUse,
                SERVICE,
                "/v1/placement-providers",
                body().with("name", name)
                        .with("urn", urn)
                        .with("regulator", "OFSTED")
                        .with("kind", kind)
                        .with("status", "IN_USE")
                        .with("statusFrom", inUse)
                        .with(
                                "accreditations",
                                List.of(body().with("body", "OFSTED")
                                        .with("from", inUse.minusMonths(5))
                                        .with("grade", "GOOD")
                                        .fields()))
                        .from("provider:" + urn));
    }

    private static Body visit(String purpose, String outcome) {
        return body().with("purpose", purpose)
                .with("outcome", outcome)
                .with("announced", outcome.equals("SATISFACTORY"));
    }

    /// @return by what later lines refer to it
    private String writeVisit(String urn, LocalDate on, Body facts) {
        String id = "provider-visit:" + on;
        diary.post(
                on,
                SERVICE,
                "/v1/provider-visits",
                facts.with("placementProviderId", "@provider:" + urn)
                        .with("visitedOn", on)
                        .from(id));
        return id;
    }

    private void writeComplaint() {
        String id = "provider-complaint:" + year;
        diary.post(
                on(10, 2),
                SERVICE,
                "/v1/provider-complaints",
                body().with("placementProviderId", "@provider:" + fostering)
                        .with("receivedOn", on(10, 2))
                        .with("complainant", "PARENT")
                        .with("themes", List.of("COMMUNICATION"))
                        .from(id));
        diary.put(
                on(10, 30),
                SERVICE,
                "/v1/provider-complaints/@" + id + "/outcome",
                body().with("outcome", "PARTLY_UPHELD").with("concludedOn", on(10, 30)));
    }

    private LocalDate on(int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
